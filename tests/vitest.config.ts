import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;
const read = (file: string) => readFileSync(`${root}${file}`, 'utf8');

/** Scripts of pages: the browser tests are theirs. */
const inBrowsers = globSync('src/**/*.ts', { cwd: root }).filter((file) => /\b(?:document|navigator)\./.test(read(file)));
/** Programs that a command or a part of npm test runs: what they do in between calls stands in modules beside them. */
const programs = [...`${read('package.json')}${read('scripts/test/test.ts')}`.matchAll(/\bscripts\/[\w/-]+\.ts\b/g)].map(([file]) => file);

export default defineConfig({
  test: {
    root,
    include: ['tests/**/*.test.ts'],
    // Pure functions leave no state behind, so the content is read once for many files, not once for each.
    isolate: false,
    // A limit for hanging tests, not a measure of speed: test machines are small and shared.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: {
      include: ['src/**/*.ts', 'scripts/**/*.ts'],
      exclude: [...inBrowsers, ...programs],
      reporter: ['text-summary', 'json-summary'],
      reportsDirectory: 'test-results/coverage',
      thresholds: { statements: 85 },
    },
  },
});
