import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const longest = 60_000;

const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

/** Asks for a page until it holds a text. */
async function untilItShows(address: string, text: string): Promise<void> {
  const started = performance.now();
  while (performance.now() - started < longest) {
    const page = await fetch(address).then(
      (response) => response.text(),
      () => '',
    );
    if (page.includes(text)) return;
    await wait(20);
  }
  throw new Error(`${address} does not show "${text}" after ${longest / 1000} s.`);
}

/** Seconds from the moment an entry of a copied project is saved until its page in `astro dev` shows it. */
export async function savedEntryShows(project: string): Promise<number> {
  const port = await freePort();
  const server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', `${port}`], {
    cwd: project,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: 'ignore',
  });
  try {
    const address = `http://localhost:${port}/praktijk/resursteamet/`;
    const file = join(project, 'content/practices/resursteamet.mdx');
    await untilItShows(address, '</html>');
    const sentence = 'Deze zin is zojuist geschreven.';
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n\n${sentence}\n`);
    const saved = performance.now();
    await untilItShows(address, sentence);
    return (performance.now() - saved) / 1000;
  } finally {
    server.kill();
  }
}
