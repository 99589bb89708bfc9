// Prints one SHA-256 for a built site: node scripts/build/checksum.ts [folder=dist]. Two builds of the same commit give the same hash.
import { builtFolder } from '../output/built-folder.ts';
import { checksumOf, hashFiles } from '../output/checksums.ts';

const folder = builtFolder(process.argv[2]);
const files = hashFiles(folder);
console.log(`${checksumOf(files)}  ${folder}/, ${files.length} files`);
