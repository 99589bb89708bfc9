import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { loadContent } from '../../scripts/check/load-content.ts';
import { tempCheckout } from '../../scripts/output/temp-checkout.ts';
import { findProblems, formatProblem } from '../../src/core/check/problems.ts';
import { kbs } from '../unit/content.ts';
import { generateContent } from './generate-content.ts';

const folder = tempCheckout('stevige-basis-generated');
afterAll(() => rmSync(folder, { recursive: true }));

it('generates entries without problems, so that their build can be timed', () => {
  generateContent(folder, 300);
  const { status } = spawnSync(process.execPath, ['scripts/write/mark-translated.ts'], { cwd: folder });
  expect(status).toBe(0);
  const { content, problems } = loadContent(folder);
  expect([...problems, ...findProblems(content)].map((problem) => formatProblem(problem, 1))).toEqual([]);
  expect(content.originals).toHaveLength(kbs.nl.entries.size + 300);
});
