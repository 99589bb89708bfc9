// Serves the built site with Caddy and scripts/serve/examples/Caddyfile, but over plain HTTP: node scripts/serve/caddy.ts [folder=dist] [port=4321].
// Needs Caddy (at CADDY_PATH or on the path); SITE_SERVER=caddy npm run test:site runs the browser tests against it.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const [folder = 'dist', port = '4321'] = process.argv.slice(2);
const program = process.env['CADDY_PATH'] ?? 'caddy';

const workFolder = mkdtempSync(join(tmpdir(), 'caddy-'));
const example = readFileSync(join(import.meta.dirname, 'examples/Caddyfile'), 'utf8');
// A missing placeholder is an error: the tests would run against something other than the example.
const placeholders: readonly (readonly [RegExp, string])[] = [
  [/^example\.org \{$/m, `{\n\tadmin off\n\tauto_https off\n}\n:${port} {`],
  [/root \* .*/, `root * ${resolve(folder)}`],
];
const filled = placeholders.reduce((text, [placeholder, value]) => {
  if (!placeholder.test(text)) throw new Error(`scripts/serve/examples/Caddyfile has no ${placeholder}.`);
  return text.replace(placeholder, value);
}, example);
const configuration = join(workFolder, 'Caddyfile');
writeFileSync(configuration, filled);

const environment = { ...process.env, XDG_DATA_HOME: workFolder, XDG_CONFIG_HOME: workFolder };
const caddy = spawn(program, ['run', '--config', configuration, '--adapter', 'caddyfile'], { stdio: 'inherit', env: environment });
caddy.on('error', ({ message }) => {
  console.error(`Caddy did not start: ${message}. Install it, or set CADDY_PATH.`);
  process.exitCode = 1;
});
caddy.on('exit', (code) => {
  rmSync(workFolder, { recursive: true, force: true });
  process.exitCode = code ?? 0;
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => caddy.kill('SIGTERM'));
