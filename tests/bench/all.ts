// npm run bench:all: every bench, one after the other, on a machine that does nothing else. Writes what they report to tests/bench/README.md.
// Optional arguments: the benches to run; the figures of the others stay as they are. Needs a built site, and a registry for the tools they compare with.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { type Reported, readReports } from './report.ts';

const benches = ['weight', 'install', 'languages', 'growth', 'build', 'data', 'interaction', 'lighthouse', 'search', 'tests'] as const;
type Bench = (typeof benches)[number];

const isBench = (name: string): name is Bench => benches.some((bench) => bench === name);
const given = process.argv.slice(2);
const unknown = given.filter((name) => !isBench(name));
if (unknown.length > 0) throw new Error(`There is no bench called ${unknown.join(', ')}. There are: ${benches.join(', ')}.`);
const chosen = given.length > 0 ? given.filter(isBench) : benches;

/** Runs a bench; shows what it prints, and returns that. */
function run(bench: Bench): Promise<string> {
  const child = spawn(process.execPath, [join(import.meta.dirname, `${bench}.ts`)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (text) => {
    output += text;
    process.stdout.write(text);
  });
  return new Promise((done) => child.once('close', () => done(output)));
}

const file = join(import.meta.dirname, 'README.md');
const verdict = ({ holds }: Reported) => (holds === undefined ? '' : holds ? 'yes' : '**no**');
const section = (bench: Bench, reports: readonly Reported[]) =>
  [
    `## \`npm run bench:${bench}\``,
    '',
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB of memory.`,
    '',
    '| measure | measured | holds | load |',
    '| --- | --- | --- | --- |',
    ...reports.map((reported) => `| ${reported.name} | ${reported.text} | ${verdict(reported)} | ${reported.load} |`),
  ].join('\n');

const intro = `# Benches

What each bench reported when \`npm run bench:all\` last ran it. The load is that of the machine when the figure was taken: the programs that wait for a processor,
including the bench's own. Figures of other programs have no limit: they were measured in the same run, for comparison.
`;
const [, ...known] = (existsSync(file) ? readFileSync(file, 'utf8') : '').split(/^(?=## )/m);
const sections = new Map(known.map((text) => [/bench:(\w+)/.exec(text)?.[1] ?? '', text.trim()]));
for (const bench of chosen) {
  console.log(`\n${bench}`);
  const reports = readReports(await run(bench));
  if (reports.length === 0) console.error(`${bench} reported nothing: its figures stay as they were.`);
  else sections.set(bench, section(bench, reports));
  // After each, so that what was measured is kept when a later one is stopped.
  writeFileSync(file, `${[intro.trim(), ...benches.flatMap((name) => sections.get(name) ?? [])].join('\n\n')}\n`);
}
