import { spawn } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const timeoutMs = 50_000;
/** Milliseconds that Vite needs to notice a written file on a busy machine. */
const pauseMs = 1000;

const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

/** A running `astro dev`. */
export interface DevServer {
  /** Writes a file of the project and waits until the server has read it. A browser waits as well: a page requested in between may stay as it was. */
  readonly save: (name: string, text: string) => Promise<void>;
  /** Requests a path until the response is as expected, and returns it. @throws Error when that takes too long */
  readonly until: (path: string, isRight: (answer: string) => boolean) => Promise<string>;
  readonly stop: () => void;
}

/** Starts `astro dev` in a project's folder. */
export async function startDevServer(project: string): Promise<DevServer> {
  const port = await freePort();
  const server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', `${port}`], {
    cwd: project,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', VITEST: undefined, NODE_ENV: undefined },
    stdio: 'ignore',
  });
  const readAt = () => statSync(join(project, '.astro/data-store.json')).mtimeMs;
  return {
    async save(name, text) {
      const before = readAt();
      writeFileSync(join(project, name), text);
      // Only Vite reads lists.
      const isEntry = /^content\/(?!lists\/)[^/]+\//.test(name);
      const started = performance.now();
      while (isEntry && readAt() === before) {
        if (performance.now() - started > timeoutMs) throw new Error(`astro dev has not read ${name} after ${timeoutMs / 1000} s.`);
        await wait(20);
      }
      await wait(pauseMs);
    },
    async until(path, isRight) {
      const started = performance.now();
      let answer = '';
      while (performance.now() - started < timeoutMs) {
        answer = await fetch(`http://localhost:${port}${path}`).then(
          (response) => response.text(),
          (error) => `${error}`,
        );
        if (isRight(answer)) return answer;
        await wait(pauseMs);
      }
      throw new Error(
        `${path} is not what it should be after ${timeoutMs / 1000} s, but:\n${answer.slice(answer.indexOf('<body'), answer.indexOf('<body') + 2000)}`,
      );
    },
    stop: () => server.kill(),
  };
}
