import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withFieldTables } from '../../../scripts/write/field-tables.ts';

it('content/README.md describes the fields as the schemas define them', () => {
  const text = readFileSync('content/README.md', 'utf8');
  expect(text, 'Run npm run write:fields.').toBe(withFieldTables(text));
});

it('a page without the markers is rejected, with what is missing', () => {
  expect(() => withFieldTables('# Page')).toThrow('has no lines');
});
