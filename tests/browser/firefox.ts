// The installed Firefox, driven over WebDriver BiDi: Playwright's own is patched and has to be downloaded.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Name of the installed program; undefined when there is none, and the tests are skipped. */
export const firefoxProgram = ['firefox-esr', 'firefox'].find((name) => spawnSync(name, ['--version']).status === 0);

/** A Firefox window. */
interface Firefox {
  /** Opens an address and waits until it has loaded. */
  readonly open: (address: string) => Promise<void>;
  readonly resize: (width: number, height: number) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** Value of an expression in the page, passed as JSON. */
  readonly evaluate: <Value>(expression: string) => Promise<Value>;
  readonly close: () => Promise<void>;
}

/** The address on which a newly started Firefox listens. */
const listensAt = (firefox: ChildProcess) =>
  new Promise<string>((found, failed) => {
    let output = '';
    firefox.stderr?.on('data', (part) => {
      output += part;
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(output)?.[1];
      if (address) found(address);
    });
    firefox.on('exit', () => failed(new Error(`Firefox did not start: ${output}`)));
  });

interface Answer {
  readonly id?: number;
  readonly type: string;
  readonly message?: string;
  readonly result?: never;
}

/** Starts Firefox with a temporary profile, which is removed on close. */
export async function startFirefox(program: string): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'stevige-basis-firefox-'));
  const firefox = spawn(program, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const socket = new WebSocket(`${await listensAt(firefox)}/session`);
  await new Promise((opened, failed) => {
    socket.addEventListener('open', opened);
    socket.addEventListener('error', failed);
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(data) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  let last = 0;
  const send = async <Result>(method: string, params: object): Promise<Result> => {
    const id = ++last;
    const answer = await new Promise<Answer>((resolve) => {
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
    });
    waiting.delete(id);
    if (answer.type === 'error') throw new Error(`${method}: ${answer.message}`);
    return answer.result as Result;
  };
  await send('session.new', { capabilities: {} });
  const { contexts } = await send<{ contexts: { context: string }[] }>('browsingContext.getTree', {});
  const context = contexts[0]?.context;
  return {
    open: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
    resize: (width, height) => send('browsingContext.setViewport', { context, viewport: { width, height } }),
    reload: () => send('browsingContext.reload', { context, wait: 'complete' }),
    evaluate: async (expression) => {
      // As a string, since BiDi has its own notation for values.
      const parameters = { expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`, target: { context }, awaitPromise: true };
      const { type, result, exceptionDetails } = await send<{ type: string; result: { value: string }; exceptionDetails?: { text: string } }>(
        'script.evaluate',
        parameters,
      );
      if (type !== 'success') throw new Error(exceptionDetails?.text);
      return JSON.parse(result.value);
    },
    close: async () => {
      const exited = new Promise((resolve) => firefox.once('exit', resolve));
      await send('browser.close', {}).catch(() => firefox.kill());
      await exited;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
