// Adds the addresses of the built site to content/addresses.txt, to be run before publishing: node scripts/write/permalinks.ts [folder=dist].
import { writeFileSync } from 'node:fs';
import { writeRegister } from '../../src/site/permalinks.ts';
import { permalinksIn, recordedPermalinks, registerFile } from '../check/permalinks.ts';
import { builtFolder } from '../output/built-folder.ts';

const folder = builtFolder(process.argv[2]);
const promised = recordedPermalinks();
const all = promised.union(permalinksIn(folder));
writeFileSync(registerFile, writeRegister(all));
console.log(`${registerFile}: ${all.size} addresses and fragments, ${all.size - promised.size} of them new.`);
