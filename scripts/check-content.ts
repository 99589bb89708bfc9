// Checks all content and lists every fault, one line each; exit 1 when there is any.
// Arguments, optional: paths; only faults in files below them are printed.
import { findProblems, formatProblem } from '../src/model/problems.ts';
import { readContent } from './read-content.ts';

const only = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const { content, problems, withFaults, lineOf } = readContent(process.cwd());
const shown = [...problems, ...findProblems(content, withFaults)]
  .filter(({ file }) => only.length === 0 || only.some((path) => file.startsWith(path)))
  .map((problem) => ({ problem, line: lineOf(problem) }))
  .toSorted((a, b) => a.problem.file.localeCompare(b.problem.file) || a.line - b.line);

for (const { problem, line } of shown) console.error(formatProblem(problem, line));
console.log(`${content.dutch.length} entries, ${content.english.length} translations: ${shown.length === 0 ? 'no problems' : `${shown.length} problems`}`);
process.exitCode = shown.length === 0 ? 0 : 1;
