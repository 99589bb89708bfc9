// Serves the built site with Caddy as scripts/serve/examples/Caddyfile has it, but on plain HTTP: node scripts/serve/caddy.ts [folder=dist] [port=4321].
// Needs Caddy (CADDY_PATH, or on the path); SITE_SERVER=caddy npm run test:site runs the browser tests against it.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const [folder = 'dist', port = '4321'] = process.argv.slice(2);
const program = process.env['CADDY_PATH'] ?? 'caddy';

const work = mkdtempSync(join(tmpdir(), 'caddy-'));
const example = readFileSync(join(import.meta.dirname, 'examples/Caddyfile'), 'utf8');
// A blank that is not there is an error, since the test would test something else.
const blanks: readonly (readonly [RegExp, string])[] = [
  [/^example\.org \{$/m, `{\n\tadmin off\n\tauto_https off\n}\n:${port} {`],
  [/root \* .*/, `root * ${resolve(folder)}`],
];
const filled = blanks.reduce((text, [blank, filling]) => {
  if (!blank.test(text)) throw new Error(`scripts/serve/examples/Caddyfile has no ${blank}.`);
  return text.replace(blank, filling);
}, example);
const configuration = join(work, 'Caddyfile');
writeFileSync(configuration, filled);

const environment = { ...process.env, XDG_DATA_HOME: work, XDG_CONFIG_HOME: work };
const caddy = spawn(program, ['run', '--config', configuration, '--adapter', 'caddyfile'], { stdio: 'inherit', env: environment });
caddy.on('error', ({ message }) => {
  console.error(`Caddy did not start: ${message}. Install it, or set CADDY_PATH.`);
  process.exitCode = 1;
});
caddy.on('exit', (code) => {
  rmSync(work, { recursive: true, force: true });
  process.exitCode = code ?? 0;
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => caddy.kill('SIGTERM'));
