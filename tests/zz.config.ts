import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';
export default defineConfig({ ...base, outputDir: '/tmp/safety/pw', reporter: 'list', use: { ...base.use, baseURL: 'http://localhost:4472' }, webServer: { command: 'node scripts/serve-nginx.ts /tmp/build-safety 4472', cwd: '..', url: 'http://localhost:4472', reuseExistingServer: false } });
