import { spawn } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const longest = 50_000;
/** What Vite needs to hear of a file that was written, on a busy machine. */
const notice = 1000;

const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

/** A running `astro dev`. */
export interface DevServer {
  /** Writes a file of the project and waits until the server has read it, as a browser does: a page that is made in between can stay as it was. */
  readonly save: (name: string, text: string) => Promise<void>;
  /** The answer at a path, asked again until it is as it should be. @throws Error when it is not within a minute */
  readonly until: (path: string, isRight: (answer: string) => boolean) => Promise<string>;
  readonly stop: () => void;
}

/** Starts `astro dev` in the folder of a project. */
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
      // Lists are read by Vite alone.
      const isEntry = /^content\/(?!lists\/)[^/]+\//.test(name);
      const started = performance.now();
      while (isEntry && readAt() === before) {
        if (performance.now() - started > longest) throw new Error(`astro dev has not read ${name} after ${longest / 1000} s.`);
        await wait(20);
      }
      await wait(notice);
    },
    async until(path, isRight) {
      const started = performance.now();
      let answer = '';
      while (performance.now() - started < longest) {
        answer = await fetch(`http://localhost:${port}${path}`).then(
          (response) => response.text(),
          (error) => `${error}`,
        );
        if (isRight(answer)) return answer;
        await wait(notice);
      }
      throw new Error(
        `${path} is not what it should be after ${longest / 1000} s, but:\n${answer.slice(answer.indexOf('<body'), answer.indexOf('<body') + 2000)}`,
      );
    },
    stop: () => server.kill(),
  };
}
