// Compares what a URL serves with what was built, file by file: node scripts/check/deployment.ts <address> [folder=dist].
import { builtFolder } from '../output/built-folder.ts';
import { compareDeployment } from './compare-deployment.ts';

const [address, folder] = process.argv.slice(2);
if (!address || !URL.canParse(address)) {
  console.error('Say which address: npm run verify:deployment https://your.address');
  process.exit(1);
}
const { same, differences } = await compareDeployment(builtFolder(folder), address);
for (const difference of differences) console.error(difference);
console.log(`${address}: ${same} files as built, ${differences.length} not`);
process.exitCode = same > 0 && differences.length === 0 ? 0 : 1;
