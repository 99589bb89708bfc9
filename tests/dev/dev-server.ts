import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const timeoutMs = 50_000;
/** Time between requests: short, like a browser that reloads whenever the server tells it to. */
const pauseMs = 200;

const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

/** A running `astro dev`. */
export interface DevServer {
  /** Writes a file of the project. */
  readonly save: (name: string, text: string) => void;
  /** The answer at a path, asked again until it is as it should be. @throws Error when it is not within a minute */
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
  return {
    save: (name, text) => writeFileSync(join(project, name), text),
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
