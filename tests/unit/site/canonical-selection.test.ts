import { describe, expect, it } from 'vitest';
import { canonicalSelection } from '../../../src/site/canonical-selection.ts';
import { countrySelections, selectionCode, setFolders } from '../../../src/site/routes.ts';
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

  it('stays as it is when it is right', () => {
    for (const codes of countrySelections(kbs.nl)) expect(canonicalSelection(`/vergelijken/${selectionCode(codes)}/`, setFolders(kbs.nl))).toBeUndefined();
  });
});
