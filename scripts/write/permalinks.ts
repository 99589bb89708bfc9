// Adds the addresses of the built site to content/addresses.txt, to be run before publishing: node scripts/write/permalinks.ts [folder=dist].
import { existsSync, writeFileSync } from 'node:fs';
import { writeRegister } from '../../src/site/permalinks.ts';
import { permalinksIn, recordedPermalinks, registerFile } from '../check/permalinks.ts';

const [folder = 'dist'] = process.argv.slice(2);
if (!existsSync(folder)) {
  console.error(`There is no ${folder}/. Run npm run build first.`);
  process.exit(1);
}
const promised = recordedPermalinks();
const all = promised.union(permalinksIn(folder));
writeFileSync(registerFile, writeRegister(all));
console.log(`${registerFile}: ${all.size} addresses and fragments, ${all.size - promised.size} of them new.`);
