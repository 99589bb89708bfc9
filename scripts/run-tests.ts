// Runs every test there is, one part after another, and ends with a line "N passed, N failed" that sums them all.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const results = 'test-results';
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

function run(args: readonly string[]): boolean {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
  return status === 0;
}

/** A part that passes or fails as a whole. */
const whole = (args: readonly string[]) => (): Count => (run(args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** A part that a test runner counts; without a report, or with nothing run, it has failed. */
const counted = (args: readonly string[], report: string, count: (report: never) => Count) => (): Count => {
  const succeeded = run(args);
  try {
    const { passed, failed } = count(JSON.parse(readFileSync(report, 'utf8')) as never);
    if (passed + failed === 0) return { passed, failed: 1 };
    return succeeded || failed > 0 ? { passed, failed } : { passed, failed: 1 };
  } catch {
    console.error(`No report at ${report}: the tests did not run to their end.`);
    return { passed: 0, failed: 1 };
  }
};

const parts: readonly { readonly name: string; readonly test: () => Count }[] = [
  { name: 'content', test: whole(['scripts/check-content.ts']) },
  { name: 'types', test: whole(['node_modules/astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'warning']) },
  { name: 'lint', test: whole(['node_modules/@biomejs/biome/bin/biome', 'check']) },
  { name: 'spelling', test: whole(['node_modules/cspell/bin.mjs', 'lint', '--no-progress', '--quiet']) },
  { name: 'unused code', test: whole(['node_modules/knip/bin/knip.js']) },
  {
    name: 'units',
    test: counted(
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--config',
        'tests/vitest.config.ts',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${results}/units.json`,
      ],
      `${results}/units.json`,
      ({ numPassedTests, numFailedTests, numFailedTestSuites }: { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number }) => ({
        passed: numPassedTests,
        failed: Math.max(numFailedTests, numFailedTestSuites),
      }),
    ),
  },
  { name: 'build', test: whole(['scripts/build-site.ts']) },
  { name: 'headers', test: whole(['scripts/grade-headers.ts', 'dist']) },
  { name: 'html', test: whole(['scripts/check-html.ts', 'dist']) },
  {
    name: 'browser',
    test: counted(
      ['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/playwright.config.ts'],
      `${results}/browser.json`,
      ({ stats }: { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }) => ({
        passed: stats.expected,
        failed: stats.unexpected + stats.flaky + stats.skipped,
      }),
    ),
  },
];

let passed = 0;
let failed = 0;
const lines: string[] = [];
for (const { name, test } of parts) {
  console.log(`\n— ${name}`);
  const started = performance.now();
  const count = test();
  passed += count.passed;
  failed += count.failed;
  lines.push(`${name}: ${count.passed} passed, ${count.failed} failed, ${((performance.now() - started) / 1000).toFixed(0)} s`);
}
console.log(`\n${lines.join('\n')}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
