// Checks all content below the working folder and lists every fault, one line each; exit 1 when there is any.
// Arguments, optional: paths; only faults in files below them are printed.
import { listProblems } from './read-content.ts';

const only = process.argv.slice(2);
const { lines, entries, translations, unused } = listProblems(process.cwd(), only);

for (const line of lines) console.error(line);
console.log(
  `${entries} entries, ${translations} translations, ${unused} that no other entry names: ${lines.length === 0 ? 'no problems' : `${lines.length} problems`}`,
);
process.exitCode = lines.length === 0 ? 0 : 1;
