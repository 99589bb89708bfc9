import { dsvFormat } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvSeparator, writeCsv } from '../../../src/site/csv.ts';

const read = (file: string) => dsvFormat(csvSeparator).parse(file.replace(/^\ufeff/, ''));

describe('a table as a file', () => {
  it('starts with a byte order mark and ends its lines with CRLF', () => {
    expect(writeCsv({ a: 'A', b: 'B' }, [{ a: '1', b: 'één' }])).toBe('\ufeff"A";"B"\r\n"1";"één"\r\n');
  });

  it.each(['=1+1', '+31', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1'])('makes %j text, not a formula', (value) => {
    const [row] = read(writeCsv({ a: 'A' }, [{ a: value }]));
    expect(row?.['A']).toBe(`'${value}`);
  });

  it('gives every text back unchanged', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((value) => !/^[=+\-@\t\r\n＝＋－＠]/.test(value));
    fc.assert(
      fc.property(fc.array(fc.record({ a: text, b: text }), { minLength: 1 }), (rows) => {
        const found = read(writeCsv({ a: 'a', b: 'b' }, rows));
        expect(found.map(({ a, b }) => ({ a, b }))).toEqual(rows);
      }),
    );
  });

  it('starts no field with what a spreadsheet would execute', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const [row] = read(writeCsv({ a: 'A' }, [{ a: value }]));
        expect(row?.['A']).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
  });
});
