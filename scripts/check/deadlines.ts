// Lists what this site has promised to do soon: node scripts/check/deadlines.ts [today=YYYY-MM-DD]. Exits with 1 when a deadline is within
// thirty days or has passed.
import { deadlinesNear, deadlinesOf } from '../../src/core/check/deadlines.ts';
import { loadContent } from './load-content.ts';

const today = process.argv[2] ?? new Date().toISOString().slice(0, 10);
if (!/^\d{4}-\d{2}-\d{2}$/.test(today)) {
  console.error(`"${today}" is no day. Write it as YYYY-MM-DD, or leave it out.`);
  process.exit(2);
}
const all = deadlinesOf(loadContent(process.cwd()).content);
const near = deadlinesNear(all, today);
for (const { at, day, task } of near) console.log(`${at}: ${day}: ${task}`);
console.log(`${all.length} deadlines, ${near.length} within thirty days of ${today}`);
process.exitCode = near.length > 0 ? 1 : 0;
