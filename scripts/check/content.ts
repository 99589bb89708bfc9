// Checks all content below the working directory and lists every problem, one per line; exits with 1 when there is any.
// Optional arguments: paths; only problems in files below them are printed.
import { existsSync } from 'node:fs';
import { listProblems } from './load-content.ts';

const only = process.argv.slice(2);
const missing = only.filter((path) => !existsSync(path));
if (missing.length > 0) {
  console.error(`There is no ${missing.join(', no ')}. Give paths from the folder that contains content/, or none to see every problem.`);
  process.exit(1);
}
const { lines, summary } = listProblems(process.cwd(), only);

for (const line of lines) console.error(line);
console.log(summary);
process.exitCode = lines.length === 0 ? 0 : 1;
