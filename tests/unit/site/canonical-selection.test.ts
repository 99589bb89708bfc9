import { describe, expect, it } from 'vitest';
import { canonicalSelection, choiceOfSelection } from '../../../src/site/canonical-selection.ts';
import { countrySelections, pathOfSelection, selectionCode, setFolders } from '../../../src/site/routes.ts';
import { kbs } from '../content.ts';

describe('an address of a set', () => {
  it.each([
    ['/vergelijken/nl-fi/', '/vergelijken/fi-nl/'],
    ['/vergelijken/nl-se-dk/landen/', '/vergelijken/dk-nl-se/landen/'],
    ['/vergelijken/SE-NL/', '/vergelijken/nl-se/'],
    ['/vergelijken/nl+fi', '/vergelijken/fi-nl/'],
    ['/vergelijken/nl%20fi/', '/vergelijken/fi-nl/'],
    ['/vergelijken/fi-nl-fi/', '/vergelijken/fi-nl/'],
    ['/en/compare/se-eng-dk/differences/', '/en/compare/dk-eng-se/differences/'],
  ])('%s leads to %s', (path, right) => {
    expect(canonicalSelection(path, setFolders(kbs.nl))).toBe(right);
  });

  it.each(['/vergelijken/', '/vergelijken/fi/', '/vergelijken/fi-xx/', '/vergelijken/thema/zorg/', '/landen/nl-fi/', '/'])('%s names no set', (path) => {
    expect(canonicalSelection(path, setFolders(kbs.nl))).toBeUndefined();
  });

  it.each([
    ['/vergelijken/dk-fi/', '/vergelijken/?country=dk,fi'],
    ['/en/compare/dk-eng-fi/differences/', '/en/compare/?country=dk,eng,fi'],
    ['/vergelijken/fi-dk/', undefined],
    ['/vergelijken/dk/', undefined],
    ['/vergelijken/dk-xx/', undefined],
    ['/landen/dk-fi/', undefined],
  ])('%s, when there is no such page, can be viewed on %s', (path, choice) => {
    expect(choiceOfSelection(path, setFolders(kbs.nl))).toBe(choice);
  });

  it('is that of its page, or else of the page where its countries are chosen', () => {
    expect(pathOfSelection(kbs.nl, ['nl', 'dk', 'se'], 'countries')).toBe('/vergelijken/dk-nl-se/landen/');
    const six = { ...kbs.nl, countryCodes: [...kbs.nl.countryCodes, 'no'] };
    expect(pathOfSelection(six, ['no', 'dk'], 'themes')).toBe('/vergelijken/dk-no/');
    expect(pathOfSelection(six, ['no', 'dk', 'eng', 'fi'], 'countries')).toBe('/vergelijken/?country=dk,eng,fi,no');
  });

  it('stays as it is when it is canonical', () => {
    for (const codes of countrySelections(kbs.nl)) expect(canonicalSelection(`/vergelijken/${selectionCode(codes)}/`, setFolders(kbs.nl))).toBeUndefined();
  });
});
