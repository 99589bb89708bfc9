// Checks all content below the working folder and lists every fault, one line each; exit 1 when there is any.
// Arguments, optional: paths; only faults in files below them are printed.
import { listProblems } from './load-content.ts';

const only = process.argv.slice(2);
const { lines, summary } = listProblems(process.cwd(), only);

for (const line of lines) console.error(line);
console.log(summary);
process.exitCode = lines.length === 0 ? 0 : 1;
