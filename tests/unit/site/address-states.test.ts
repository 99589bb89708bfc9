import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { filterNames, perPage, readSearchState, type SearchState, sortNames, writeSearchState } from '../../../src/search/search-state.ts';
import { canonicalSelection } from '../../../src/site/canonical-selection.ts';
import { readRegister, writeRegister } from '../../../src/site/permalinks.ts';
import { countrySelections, selectionCode, setFolders } from '../../../src/site/routes.ts';
import { readChoice, writeChoice } from '../../../src/ui/choice-in-address.ts';
import { kbs } from '../content.ts';

const states = 100_000;
const longest = 120_000;

/** Anything that can occur in an address: characters with a meaning there or in HTML, lone surrogates, and the keys that are read. */
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 }).map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        ...['q', 'kind', 'country', 'setting', 'sort', 'n', 'literal', '__proto__', 'constructor', '=', '&', ',', '#', '?', '+', '-', '/', '%', '%2', '%00'],
        ...['dk', 'fi', 'nl', 'DK', '1', '20', '1e3', '-1', '%3Cscript%3E', '"><img src=x onerror=alert(1)>', "'", '\n', '\u2028', '/vergelijken/', 'school'],
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);
const known = ['0', '-', 'a-', '--', 'q', 'dk', 'fi', 'nl', 'praktijk', 'jeugd-en-gezin', '0-tot-4', 'constructor'];
const record = <State>(parts: { [Key in keyof State]: fc.Arbitrary<State[Key]> }) => fc.record(parts, { noNullPrototype: true });
const ids = fc.subarray(known, { maxLength: 4 });

/** Checks a property on the configured number of states, always the same ones. A failing state is reported in its smallest form. */
const holds = <Parts extends [unknown, ...unknown[]]>(property: fc.IProperty<Parts>) => fc.assert(property, { numRuns: states, seed: 2015 });

/** Whether a written state is the whole query of an address, with nothing that HTML or a URL would read differently. */
function isOnlyQuery(written: string): boolean {
  const address = new URL(`/zoeken/${written}`, 'https://example.org');
  return /^(?:\?[^<>"'\s#&]+(?:&[^<>"'\s#&]+)*)?$/.test(written) && address.pathname === '/zoeken/' && address.search === written && address.hash === '';
}

describe('100,000 states of the search', () => {
  const state: fc.Arbitrary<SearchState> = record({
    query: fc.string({ unit: 'binary', maxLength: 40 }),
    chosen: record({ kind: ids, country: ids, setting: ids }),
    sort: fc.constantFrom(...sortNames),
    shown: fc.integer({ min: perPage, max: 1000 }),
    literal: fc.boolean(),
  });

  it('are read back as written, from the query of an address alone', { timeout: longest }, () => {
    holds(
      fc.property(state, (each) => {
        const written = writeSearchState(each);
        return isOnlyQuery(written) && isDeepStrictEqual(readSearchState(written), each);
      }),
    );
  });

  it('can be read from any text without failing, stay within the options, and survive a round trip', { timeout: longest }, () => {
    holds(
      fc.property(anything, (text) => {
        const read = readSearchState(`?${text}`);
        const chosen = filterNames.flatMap((name) => read.chosen[name]);
        const isKnown = chosen.every((value) => /^[a-z0-9-]+$/.test(value)) && sortNames.includes(read.sort) && read.shown >= perPage && read.shown <= 1000;
        return isKnown && isDeepStrictEqual(Object.keys(read.chosen), [...filterNames]) && isDeepStrictEqual(readSearchState(writeSearchState(read)), read);
      }),
    );
  });
});

describe('100,000 states of the filter of practices', () => {
  const values = {
    country: ['denemarken', 'finland', 'zweden'],
    setting: ['school', 'thuis', 'familiecentrum'],
    age: ['0-tot-4', '4-tot-12'],
    group: ['les-1'],
  };
  const chosen = record({
    country: fc.subarray(values.country),
    setting: fc.subarray(values.setting),
    age: fc.subarray(values.age),
    group: fc.subarray(values.group),
  });

  it('are read back as written, from the query of an address alone', { timeout: longest }, () => {
    holds(
      fc.property(chosen, (each) => {
        const written = writeChoice(each);
        return isOnlyQuery(written) && isDeepStrictEqual(readChoice(written, values), each);
      }),
    );
  });

  it('can be read from any text without failing, and hold only existing values', { timeout: longest }, () => {
    holds(
      fc.property(anything, fc.constantFrom(...Object.keys(values)), (text, group) => {
        const read = readChoice(`?${group}=${text}`, values);
        const isKnown = (Object.keys(values) as (keyof typeof values)[]).every((each) => read[each].every((value) => values[each].includes(value)));
        return isKnown && isDeepStrictEqual(readChoice(writeChoice(read), values), read);
      }),
    );
  });
});

describe('100,000 addresses of sets of countries', () => {
  const folder = fc.constantFrom(...setFolders(kbs.nl).folders);
  const rest = fc.constantFrom('', '/', '/landen/', '/differences');

  it('lead to their set, in any order, case and with any separator', { timeout: longest }, () => {
    const order = fc.constantFrom(...countrySelections(kbs.nl)).chain((codes) =>
      record({
        codes: fc.constant(codes),
        shuffled: fc.shuffledSubarray([...codes, ...codes], { minLength: codes.length * 2 }),
        between: fc.constantFrom('-', '+', '%20', ',', '_'),
        capitals: fc.boolean(),
      }),
    );
    holds(
      fc.property(folder, order, rest, (start, { codes, shuffled, between, capitals }, end) => {
        const written = shuffled.join(between);
        const right = canonicalSelection(`${start}${capitals ? written.toUpperCase() : written}${end}`, setFolders(kbs.nl));
        return right === `${start}${selectionCode(codes)}${end.replace(/\/?$/, '/')}` && canonicalSelection(right, setFolders(kbs.nl)) === undefined;
      }),
    );
  });

  it('never lead to another site or to a set that does not exist, whatever they hold', { timeout: longest }, () => {
    const codes = new Set(countrySelections(kbs.nl).map(selectionCode));
    holds(
      fc.property(fc.oneof(folder, anything), anything, (start, text) => {
        // Parsed as by a browser.
        const { pathname } = new URL(`https://example.org/${start}${text}`.replace('org//', 'org/'));
        const right = canonicalSelection(pathname, setFolders(kbs.nl));
        if (right === undefined) return true;
        const { origin, pathname: led } = new URL(right, 'https://example.org');
        const folderOfSet = setFolders(kbs.nl).folders.find((each) => led.startsWith(each));
        return (
          origin === 'https://example.org' &&
          folderOfSet !== undefined &&
          codes.has(led.slice(folderOfSet.length).split('/')[0] ?? '') &&
          !/[<>"\s]/.test(right)
        );
      }),
    );
  });
});

describe('100,000 registers of addresses', () => {
  const page = fc.array(fc.constantFrom(...known), { maxLength: 3 }).map((parts) => ['', ...parts, ''].join('/'));
  const register = fc
    .array(fc.tuple(page, ids), { maxLength: 4 })
    .map((pages) => new Set(pages.flatMap(([path, parts]) => [path, ...parts.map((part) => `${path}#${part}`)])));

  it('are read back as written', { timeout: longest }, () => {
    holds(fc.property(register, (addresses) => isDeepStrictEqual(readRegister(writeRegister(addresses)), addresses)));
  });

  it('can be read from any text without failing', { timeout: longest }, () => {
    holds(fc.property(anything, (text) => [...readRegister(text)].every((address) => address.startsWith('/') || address.startsWith('#'))));
  });
});
