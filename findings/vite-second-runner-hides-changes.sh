#!/usr/bin/env bash
# Vite 8.3.8: a server has two runners of server code over one graph of modules: `server.ssrLoadModule()`, and the `runner` of
# `server.environments.ssr`. Used side by side, the first of them that asks for a changed module gets it, and the other one keeps the old.
#
# A change marks the module in the graph. Whichever runner asks first has it transformed anew, which takes the mark away; the other one, which also has the module, is then told
# that what it has is still good. Each of them alone shows every change. So a plugin that answers some requests by `ssrLoadModule` makes
# a framework that renders by the runner (Astro 7 does) show old pages until it is started again, without an error, and only where the plugin was asked first.
# Whoever hooks into such a server takes the runner too: `server.environments.ssr.runner.import()`.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund vite@8.3.8
cat > try.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { createServer } from 'vite';

const write = (said) => writeFileSync('said.js', `export const said = '${said}';\n`);
write('first');
const server = await createServer({ server: { middlewareMode: true, hmr: false, ws: false }, appType: 'custom', logLevel: 'silent' });
const { runner } = server.environments.ssr;
const byRunner = async () => (await runner.import('/said.js')).said;
const byServer = async () => (await server.ssrLoadModule('/said.js')).said;
/** Writes, and waits until Vite has heard of it. */
async function change(said) {
  const heard = new Promise((done) => server.watcher.once('change', done));
  write(said);
  await heard;
  await wait(200);
}
console.log(`alone, before: ${await byRunner()}`);
await change('second');
console.log(`alone, after a change: ${await byRunner()}`);
console.log(`both: ${await byServer()} by ssrLoadModule, ${await byRunner()} by the runner`);
await change('third');
console.log(`both, after a change: ${await byServer()} by ssrLoadModule, ${await byRunner()} by the runner`);
await wait(2000);
console.log(`two seconds later: ${await byServer()} by ssrLoadModule, ${await byRunner()} by the runner`);
await change('fourth');
console.log(`the runner asked first: ${await byRunner()} by the runner, ${await byServer()} by ssrLoadModule`);
await server.close();
process.exit();
JS
node try.mjs > seen.txt
cat > expected.txt <<'TEXT'
alone, before: first
alone, after a change: second
both: second by ssrLoadModule, second by the runner
both, after a change: third by ssrLoadModule, second by the runner
two seconds later: third by ssrLoadModule, second by the runner
the runner asked first: fourth by the runner, third by ssrLoadModule
TEXT
diff expected.txt seen.txt && echo 'as seen on 2026-11-29'
