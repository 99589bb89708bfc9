// Prints one SHA-256 for a built site: node scripts/build/checksum.ts [folder=dist]. Two builds of the same commit give the same hash.
import { checksumOf, hashFiles } from '../output/checksums.ts';

const [folder = 'dist'] = process.argv.slice(2);
const files = hashFiles(folder);
if (files.length === 0) {
  console.error(`There is nothing in ${folder}/. Run npm run build first.`);
  process.exit(1);
}
console.log(`${checksumOf(files)}  ${folder}/, ${files.length} files`);
