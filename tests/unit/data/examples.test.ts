import { createRequire } from 'node:module';
import { HyperFormula } from 'hyperformula';
import nlNL from 'hyperformula/i18n/languages/nlNL';
import { describe, expect, it } from 'vitest';
import { Language as Grammar, Parser } from 'web-tree-sitter';
import { dataPage } from '../../../src/data/page.ts';
import { dataSetOf } from '../../../src/data/tables/all-tables.ts';
import { kbs } from '../content.ts';

const cells = dataSetOf(kbs).tables.find(({ name }) => name === 'cells');
const changed = cells?.rows.filter((row) => row['now_state'] === 'changed').length;

describe('the examples on the data page', () => {
  // Python is run by npm run check:data, and so is R where it is installed.
  it('are valid R', async () => {
    const require = createRequire(import.meta.url);
    await Parser.init();
    const parser = new Parser();
    parser.setLanguage(await Grammar.load(require.resolve('@eagleoutice/tree-sitter-r/tree-sitter-r.wasm')));
    const hasFault = (code: string) => parser.parse(code)?.rootNode.hasError;
    expect(hasFault('found <- subset(rows, state ==')).toBe(true);
    for (const language of ['nl', 'en'] as const) {
      const code = dataPage(kbs, language).programs.find(({ name }) => name === 'R')?.code ?? '';
      expect(code).toContain('readLines("cells.csv", encoding = "UTF-8")');
      expect(hasFault(code)).toBe(false);
    }
  });

  it('count the right column in a spreadsheet, with its Dutch and English function names', () => {
    HyperFormula.registerLanguage('nlNL', nlNL);
    const names = cells?.fields.map(({ name }) => name) ?? [];
    const sheet = [names, ...(cells?.rows.map((row) => names.map((name) => row[name] ?? null)) ?? [])];
    const settings = { nl: { language: 'nlNL', functionArgSeparator: ';' }, en: { language: 'enGB', functionArgSeparator: ',' } } as const;
    for (const language of ['nl', 'en'] as const) {
      const spreadsheet = HyperFormula.buildFromArray(sheet, { ...settings[language], licenseKey: 'gpl-v3' });
      expect(changed).toBeGreaterThan(0);
      expect(spreadsheet.calculateFormula(dataPage(kbs, language).spreadsheet.formula, 0)).toBe(changed);
    }
  });
});
