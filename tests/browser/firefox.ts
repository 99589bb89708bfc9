// Firefox as it is installed, driven over WebDriver BiDi: Playwright's own is a patched one, and is downloaded.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Name of the installed program; undefined where there is none, and nothing can be tried in it. */
export const firefoxProgram = ['firefox-esr', 'firefox'].find((name) => spawnSync(name, ['--version']).status === 0);

/** One window of Firefox. */
interface Firefox {
  /** Opens an address, and waits until it has loaded. */
  readonly open: (address: string) => Promise<void>;
  readonly resize: (width: number, height: number) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** What an expression gives in the page, as JSON would hold it. */
  readonly evaluate: <Value>(expression: string) => Promise<Value>;
  readonly close: () => Promise<void>;
}

/** The address at which a Firefox that has just started listens. */
const listensAt = (firefox: ChildProcess) =>
  new Promise<string>((found, failed) => {
    let said = '';
    firefox.stderr?.on('data', (part) => {
      said += part;
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (address) found(address);
    });
    firefox.on('exit', () => failed(new Error(`Firefox did not start: ${said}`)));
  });

interface Answer {
  readonly id?: number;
  readonly type: string;
  readonly message?: string;
  readonly result?: never;
}

/** Starts Firefox with a profile of its own, which goes when it is closed. */
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
      // As text, since BiDi has a notation of its own for values.
      const asked = { expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`, target: { context }, awaitPromise: true };
      const { type, result, exceptionDetails } = await send<{ type: string; result: { value: string }; exceptionDetails?: { text: string } }>(
        'script.evaluate',
        asked,
      );
      if (type !== 'success') throw new Error(exceptionDetails?.text);
      return JSON.parse(result.value);
    },
    close: async () => {
      const gone = new Promise((resolve) => firefox.once('exit', resolve));
      await send('browser.close', {}).catch(() => firefox.kill());
      await gone;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
