// Serves the built site with nginx and scripts/serve/examples/nginx.conf, but over plain HTTP: node scripts/serve/nginx.ts [folder=dist] [port=4321].
// Needs nginx (at NGINX_PATH or on the path); SITE_SERVER=nginx npm run test:browser runs the browser tests against it.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const [folder = 'dist', port = '4321'] = process.argv.slice(2);
const program = process.env['NGINX_PATH'] ?? 'nginx';
const mimeTypes = process.env['NGINX_MIME_TYPES'] ?? '/etc/nginx/mime.types';

/** Fills in the example. A missing placeholder is an error: the tests would run against something other than the example. */
function fillIn(example: string): string {
  const placeholders: readonly (readonly [RegExp, string])[] = [
    [/server \{[^}]*return 301 https:[^}]*\}\n/, ''],
    [/listen 443 ssl http2;/, `listen ${port};`],
    [/ *listen \[::\]:443 ssl http2;\n/, ''],
    [/ *ssl_certificate .*\n/, ''],
    [/ *ssl_certificate_key .*\n/, ''],
    [/server_name example\.org;/, 'server_name localhost;'],
    [/root [^;]*;/, `root ${resolve(folder)};`],
    [/include mime\.types;/, `include ${mimeTypes};`],
  ];
  return placeholders.reduce((text, [placeholder, value]) => {
    if (!placeholder.test(text)) throw new Error(`scripts/serve/examples/nginx.conf has no ${placeholder}.`);
    return text.replace(placeholder, value);
  }, example);
}

const workFolder = mkdtempSync(join(tmpdir(), 'nginx-'));
const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${join(workFolder, kind)};`);
// When started by root, nginx reads files as another user, who may have no access to a home folder.
const user = process.getuid?.() === 0 ? 'user root;' : '';
const example = readFileSync(join(import.meta.dirname, 'examples/nginx.conf'), 'utf8');
const configuration = join(workFolder, 'nginx.conf');
writeFileSync(
  configuration,
  `${user} daemon off; pid ${join(workFolder, 'pid')}; error_log stderr warn; events {}\nhttp {\naccess_log off; ${temporary.join(' ')}\n${fillIn(example)}}\n`,
);

const nginx = spawn(program, ['-c', configuration, '-p', workFolder, '-e', 'stderr'], { stdio: 'inherit' });
nginx.on('error', ({ message }) => {
  console.error(`nginx did not start: ${message}. Install it, or set NGINX_PATH.`);
  process.exitCode = 1;
});
nginx.on('exit', (code) => {
  rmSync(workFolder, { recursive: true, force: true });
  process.exitCode = code ?? 0;
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => nginx.kill('SIGTERM'));
