import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What running a program cost. */
export interface Measured {
  readonly seconds: number;
  /** Of the program and its child processes; 0 where the system does not report it. */
  readonly cpuSeconds: number;
  /** Peak memory of the program and its child processes, shared pages counted once; 0 where the system does not report it. */
  readonly peakMegabytes: number;
}

const hasProc = existsSync('/proc/self/smaps_rollup');
/** Clock ticks per second, which Linux fixes for programs. */
const ticks = 100;

const readOr = (file: string, fallback: string) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // The process has ended.
    return fallback;
  }
};

/** The fields of a process after its name, the second of which is its parent. */
const fieldsOf = (pid: string) =>
  readOr(`/proc/${pid}/stat`, '')
    .replace(/^.*\) /s, '')
    .split(' ');

function processTree(root: number): string[] {
  const children = Map.groupBy(
    readdirSync('/proc').filter((name) => /^\d+$/.test(name)),
    (pid) => fieldsOf(pid)[1] ?? '',
  );
  const tree = [`${root}`];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
}

function memoryOf(root: number): number {
  const kilobytes = processTree(root).map((pid) => Number(/^Pss:\s+(\d+)/m.exec(readOr(`/proc/${pid}/smaps_rollup`, ''))?.[1] ?? 0));
  return Math.round(kilobytes.reduce((sum, each) => sum + each, 0) / 1024);
}

/** Processor time of all child processes that have ended. */
function endedCpuSeconds(): number {
  if (!hasProc) return 0;
  const fields = fieldsOf('self');
  return (Number(fields[13]) + Number(fields[14])) / ticks;
}

/**
 * Runs a program to its end.
 * @throws Error with its output when it fails.
 */
export async function measure(command: string, args: readonly string[], folder: string): Promise<Measured> {
  const [started, cpuBefore] = [performance.now(), endedCpuSeconds()];
  const child = spawn(command, args, { cwd: folder, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' }, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed = `${printed}${text}`.slice(-10_000)));
  let peakMegabytes = 0;
  const watch = setInterval(() => {
    if (hasProc && child.pid) peakMegabytes = Math.max(peakMegabytes, memoryOf(child.pid));
  }, 500);
  const status = await new Promise((done) => child.once('close', done));
  clearInterval(watch);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed in ${folder}:\n${printed}`);
  return { seconds: (performance.now() - started) / 1000, cpuSeconds: endedCpuSeconds() - cpuBefore, peakMegabytes };
}
