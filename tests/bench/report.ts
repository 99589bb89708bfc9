import { loadavg } from 'node:os';

/** Prints whether a limit is met, with the load of the machine. A limit that is not met sets a failing exit code. */
export function report(name: string, holds: boolean, text: string): void {
  console.log(`${holds ? 'holds ' : 'MISSED'} ${name}: ${text} (load ${loadavg()[0]?.toFixed(1)})`);
  if (!holds) process.exitCode = 1;
}

/** Prints a figure to compare with: of another program, or of a part. */
export const note = (name: string, text: string): void => console.log(`       ${name}: ${text} (load ${loadavg()[0]?.toFixed(1)})`);

/** A line that `report` or `note` printed. */
export interface Reported {
  readonly name: string;
  readonly text: string;
  readonly load: string;
  /** Undefined for a figure without a limit. */
  readonly holds: boolean | undefined;
}

/** What a bench reported, read back from its output. */
export const readReports = (output: string): Reported[] =>
  [...output.matchAll(/^(holds |MISSED| {6}) ([^:\n]+): (.+) \(load ([\d.]+)\)$/gm)].map(([, sign, name = '', text = '', load = '']) => ({
    name,
    text,
    load,
    holds: sign === 'holds ' ? true : sign === 'MISSED' ? false : undefined,
  }));
