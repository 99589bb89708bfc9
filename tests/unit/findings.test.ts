import { globSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

describe('findings', () => {
  const files = globSync('findings/*').toSorted();

  it('are programs that can be run as they are, and name in their first comment the version that they are about', () => {
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const [first, about] = readFileSync(file, 'utf8').split('\n');
      expect([file, first]).toEqual([file, '#!/usr/bin/env bash']);
      expect(about, file).toMatch(/^# .*\d/);
      // Windows has no permission to execute.
      if (process.platform !== 'win32') expect((statSync(file).mode & 0o111) > 0, `${file} has permission to run`).toBe(true);
    }
  });
});
