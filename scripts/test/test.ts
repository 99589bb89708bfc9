// Runs all tests and ends with a line "N passed, N failed" that adds them all up.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { changedBetween, workTree } from './work-tree.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const results = 'test-results';
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

/** Runs a Node program. Its output appears live or, where two programs run at once, in one piece when it ends. */
function run(args: readonly string[], output: 'live' | 'at the end'): Promise<boolean> {
  const program = spawn(process.execPath, args, {
    stdio: output === 'live' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const written: Buffer[] = [];
  for (const stream of [program.stdout, program.stderr]) stream?.on('data', (chunk: Buffer) => written.push(chunk));
  return new Promise((done) => {
    program.on('close', (status) => {
      process.stdout.write(Buffer.concat(written));
      done(status === 0);
    });
  });
}

interface Part {
  readonly name: string;
  readonly args: readonly string[];
  /** A part that has to end first. */
  readonly after?: string;
  /** For test runners: where the report is, and how to read it. Any other part passes or fails as a whole. */
  readonly report?: { readonly file: string; readonly count: (report: never) => Count };
}

/** Runs a part. One without a report, or in which no test ran, has failed. */
async function test({ args, report }: Part, output: 'live' | 'at the end'): Promise<Count> {
  const succeeded = await run(args, output);
  if (!report) return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  try {
    const { passed, failed } = report.count(JSON.parse(readFileSync(report.file, 'utf8')) as never);
    return failed === 0 && (!succeeded || passed === 0) ? { passed, failed: 1 } : { passed, failed };
  } catch {
    console.error(`No report at ${report.file}: the tests did not run to their end.`);
    return { passed: 0, failed: 1 };
  }
}

const units: Part = {
  name: 'units',
  args: [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}/units.json`,
  ],
  report: {
    file: `${results}/units.json`,
    count: ({ numPassedTests, numFailedTests, numFailedTestSuites }: { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number }) => ({
      passed: numPassedTests,
      failed: Math.max(numFailedTests, numFailedTestSuites),
    }),
  },
};
const browser: Part = {
  name: 'browser',
  args: ['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/playwright.config.ts'],
  report: {
    file: `${results}/browser.json`,
    count: ({ stats }: { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + stats.skipped,
    }),
  },
};
const afterBuild = { after: 'build' };
/** Two run at a time, the longest first, so that neither processor waits for the other. */
const parts: readonly Part[] = [
  { name: 'build', args: ['scripts/build/build.ts'] },
  units,
  { name: 'html', args: ['scripts/check/html.ts', 'dist'], ...afterBuild },
  // Not during the build: both write Astro's types.
  { name: 'types', args: ['node_modules/astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'warning'], ...afterBuild },
  { name: 'data', args: ['scripts/check/data/data.ts', 'dist'], ...afterBuild },
  { name: 'book', args: ['scripts/check/book/book.ts', 'dist'], ...afterBuild },
  { name: 'spelling', args: ['node_modules/cspell/bin.mjs', 'lint', '--no-progress', '--quiet'] },
  { name: 'format', args: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', 'src/**/*.{astro,css}'] },
  { name: 'unused code', args: ['node_modules/knip/bin/knip.js'] },
  { name: 'lint', args: ['node_modules/@biomejs/biome/bin/biome', 'check'] },
  { name: 'content', args: ['scripts/check/content.ts'] },
  { name: 'headers', args: ['scripts/check/headers.ts', 'dist'], ...afterBuild },
];

const before = workTree('.');
let passed = 0;
let failed = 0;
const lines: string[] = [];

const ended = new Map(parts.map(({ name }) => [name, Promise.withResolvers<void>()]));

async function take(part: Part, output: 'live' | 'at the end'): Promise<void> {
  if (part.after) await ended.get(part.after)?.promise;
  console.log(`\n— ${part.name} …`);
  const started = performance.now();
  const count = await test(part, output);
  passed += count.passed;
  failed += count.failed;
  const line = `${part.name}: ${count.passed} passed, ${count.failed} failed, ${((performance.now() - started) / 1000).toFixed(0)} s`;
  console.log(`— ${line}`);
  lines.push(line);
  ended.get(part.name)?.resolve();
}

const waiting = parts.values();
const takeInTurn = async () => {
  for (const part of waiting) await take(part, 'at the end');
};
await Promise.all([takeInTurn(), takeInTurn()]);
await take(browser, 'live');

const after = workTree('.');
if (before && after) {
  const changedFiles = changedBetween(before, after);
  for (const file of changedFiles)
    console.error(`The tests changed ${file}. What a test writes belongs in test-results/, or in a folder of the system that it removes.`);
  passed += changedFiles.length === 0 ? 1 : 0;
  failed += changedFiles.length;
  lines.push(`work tree: ${changedFiles.length === 0 ? 'as it was' : `${changedFiles.length} files changed`}`);
}
console.log(`\n${lines.join('\n')}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
