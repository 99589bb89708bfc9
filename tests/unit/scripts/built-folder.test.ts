import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const lacksArgument = 'verify:deployment';

describe('a program that reads a built site, where none is built', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'stevige-basis-unbuilt-'));
    cpSync('content', join(folder, 'content'), { recursive: true });
    mkdirSync(join(folder, 'dist'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (name: string, ...args: string[]) => {
    const file = /\S+\.ts$/.exec(scripts[name] ?? '')?.[0] ?? '';
    return spawnSync(process.execPath, [join(process.cwd(), file), ...args], { cwd: folder, encoding: 'utf8' });
  };

  it.each(['check:headers', 'check:html', 'check:data', 'check:book', 'record:permalinks', 'checksum', 'build:stick', lacksArgument])(
    'says so and what to do: %s',
    (name) => {
      const { status, stdout, stderr } = run(name, ...(name === lacksArgument ? ['http://localhost:1'] : []));
      expect([status, stdout, stderr]).toEqual([1, '', 'dist/ holds no built site. Run npm run build first.\n']);
    },
  );

  it.each([[], ['example.org']])('asks for an address to compare with: %j', (...args) => {
    expect(run(lacksArgument, ...args).stderr).toBe('Say which address: npm run verify:deployment https://your.address\n');
  });
});
