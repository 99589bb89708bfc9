import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from '../scripts/test/chromium.ts';

// Two checkouts can be tested at once, each on its own port.
const port = Number(process.env['SITE_TEST_PORT'] ?? 4399);
// The tests pass with our own server, and with nginx and Caddy in the configurations that we publish.
const server = { nginx: 'nginx.ts', caddy: 'caddy.ts' }[process.env['SITE_SERVER'] ?? ''] ?? 'serve.ts';

export default defineConfig({
  testDir: 'browser',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A limit for hanging tests, not a measure of speed: test machines are small and shared.
  timeout: 240_000,
  reporter: [['list'], ['json', { outputFile: '../test-results/browser.json' }]],
  use: {
    // Whatever cannot be clicked or reached in this time is missing; other tests need not wait for it.
    actionTimeout: 30_000,
    baseURL: `http://localhost:${port}`,
    launchOptions: chromiumLaunch,
  },
  webServer: { command: `node scripts/serve/${server} dist ${port}`, cwd: '..', url: `http://localhost:${port}`, reuseExistingServer: false },
});
