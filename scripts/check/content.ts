// Checks all content below the working directory and lists every problem, one per line; exits with 1 when there is any.
// Optional arguments: paths; only problems in files below them are printed.
import { listProblems } from './load-content.ts';

const only = process.argv.slice(2);
const { lines, summary } = listProblems(process.cwd(), only);

for (const line of lines) console.error(line);
console.log(summary);
process.exitCode = lines.length === 0 ? 0 : 1;
