import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Measured, measure } from './measure.ts';

/** What a build cost, and how many pages it made. */
export interface Built extends Measured {
  readonly pages: number;
}

/**
 * Builds a project from scratch.
 * @param args of Node.
 * @throws Error with the output of the build when it fails.
 */
export async function build(project: string, args: readonly string[]): Promise<Built> {
  rmSync(join(project, 'dist'), { recursive: true, force: true });
  const measured = await measure(process.execPath, args, project);
  return { ...measured, pages: globSync('dist/**/*.html', { cwd: project }).length };
}

/** The cost of a build, on one line. */
export const inWords = ({ seconds, cpuSeconds, peakMegabytes, pages }: Built): string =>
  `${pages} pages in ${seconds.toFixed(1)} s, ${((1000 * seconds) / pages).toFixed(1)} ms a page, ${cpuSeconds.toFixed(1)} s of processor, at most ${peakMegabytes} MB`;
