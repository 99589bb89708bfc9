import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from '../scripts/test/chromium.ts';

// Two checkouts can be tested side by side, each on a port of its own.
const port = Number(process.env['SITE_TEST_PORT'] ?? 4399);
// The tests hold for our own server, and for nginx and Caddy with the configurations that we publish.
const server = { nginx: 'nginx.ts', caddy: 'caddy.ts' }[process.env['SITE_SERVER'] ?? ''] ?? 'serve.ts';

export default defineConfig({
  testDir: 'browser',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A bound on hangs, not a measure of speed: machines that test are small and shared.
  timeout: 240_000,
  reporter: [['list'], ['json', { outputFile: '../test-results/browser.json' }]],
  use: {
    // What cannot be pressed or pointed at within this time is not there: the rest of the tests need not wait for it.
    actionTimeout: 30_000,
    baseURL: `http://localhost:${port}`,
    launchOptions: chromiumLaunch,
  },
  webServer: { command: `node scripts/serve/${server} dist ${port}`, cwd: '..', url: `http://localhost:${port}`, reuseExistingServer: false },
});
