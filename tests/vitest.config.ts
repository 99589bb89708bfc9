import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    // Pure functions leave nothing behind, so the content is read once for many files, not once for each.
    isolate: false,
    // A bound on hangs, not a measure of speed: machines that test are small and shared.
    testTimeout: 60_000,
  },
});
