import { describe, expect, it } from 'vitest';
import { brokenPermalinks, permalinksOnPage, readRegister, writeRegister } from '../../../src/site/permalinks.ts';

const addresses = ['/', '/landen/zweden/', '/landen/zweden/#socialkontoret', '/landen/zweden/#voorzieningen', '/cite/zweden.bib'];

describe('the register of addresses', () => {
  it('is read back as written', () => {
    expect([...readRegister(writeRegister(addresses))].toSorted()).toEqual(addresses.toSorted());
  });

  it('is the same whatever the order in which addresses were found', () => {
    expect(writeRegister(addresses.toReversed())).toBe(writeRegister(addresses));
  });
});

describe('a page', () => {
  it('answers its own address and what a reader may link to, and not what it has for itself', () => {
    const html =
      '<main id="inhoud"><h2 id="a">A</h2><svg><g id="b"></g></svg><input id="c"><tr class="x" id="d"></tr><p id="p12"></p><section id="citeer"></section></main>';
    expect(permalinksOnPage('/x/', html)).toEqual(['/x/', '/x/#a', '/x/#d']);
  });
});

describe('the promise', () => {
  const broken = (answered: readonly string[], redirects = {}) => brokenPermalinks(new Set(addresses), new Set(answered), redirects);
  const without = (...lost: readonly string[]) => addresses.filter((address) => !lost.includes(address));

  it('is kept when every address answers', () => {
    expect(broken(addresses)).toEqual([]);
  });

  it('is broken by a missing page, which is reported once, with the line that fixes it', () => {
    expect(broken([...without('/landen/zweden/', '/landen/zweden/#socialkontoret', '/landen/zweden/#voorzieningen'), '/landen/zweden-nu/'])).toEqual([
      'content/addresses.txt: /landen/zweden/ no longer answers. Bring it back, or say in content/redirects.yaml what answers for it, e.g. /landen/zweden/: /landen/zweden-nu/',
    ]);
  });

  it('is broken by a missing fragment', () => {
    expect(broken([...without('/landen/zweden/#voorzieningen'), '/landen/zweden/#voorziening'])).toEqual([
      'content/addresses.txt: /landen/zweden/#voorzieningen no longer answers. Bring the fragment back, or say in content/redirects.yaml what answers for it, e.g. "/landen/zweden/#voorzieningen": "/landen/zweden/#voorziening"',
    ]);
  });

  it('is kept by a redirect, which also covers the fragments of its page', () => {
    const remaining = without('/landen/zweden/', '/landen/zweden/#socialkontoret', '/landen/zweden/#voorzieningen');
    expect(broken(remaining, { '/landen/zweden/': '/' })).toEqual([]);
    expect(broken(without('/landen/zweden/#socialkontoret'), { '/landen/zweden/#socialkontoret': '/landen/zweden/#voorzieningen' })).toEqual([]);
  });

  it('is not kept by a redirect that leads nowhere', () => {
    expect(broken(without('/cite/zweden.bib'), { '/cite/zweden.bib': '/cite/sweden.bib' })).toEqual([
      expect.stringMatching(/^content\/redirects\.yaml: \/cite\/zweden\.bib leads to \/cite\/sweden\.bib, which does not answer\./),
    ]);
  });
});
