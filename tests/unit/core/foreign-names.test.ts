import { describe, expect, it } from 'vitest';
import { foreignNameMarker, foreignNames } from '../../../src/core/foreign-names.ts';
import { kbs } from '../content.ts';

const mark = foreignNameMarker(
  [
    { text: 'social worker', language: 'en' },
    { text: 'outreaching social worker', language: 'en' },
    { text: 'socialkontoret', language: 'sv' },
    { text: 'children’s centre', language: 'en' },
  ],
  'nl',
);

describe('foreign names in a page', () => {
  it.each([
    ['<p>Het socialkontoret besluit.</p>', '<p>Het <span lang="sv">socialkontoret</span> besluit.</p>'],
    ['<p>Een outreaching social worker</p>', '<p>Een <span lang="en">outreaching social worker</span></p>'],
    ['<p>Het children&#39;s centre</p>', '<p>Het <span lang="en">children&#39;s centre</span></p>'],
    ['<h2>Socialkontoret</h2>', '<h2><span lang="sv">Socialkontoret</span></h2>'],
    ['<p title="1 > 0">1 < 2, socialkontoret</p>', '<p title="1 > 0">1 < 2, <span lang="sv">socialkontoret</span></p>'],
  ])('are marked in %s', (html, marked) => {
    expect(mark(html)).toBe(marked);
  });

  it.each([
    ['<i lang="sv">socialkontoret</i>'],
    ['<p lang="en">A social worker <b>and a social worker</b></p>'],
    ['<a title="socialkontoret">loket</a>'],
    ['<title>Socialkontoret</title>'],
    ['<svg><text>socialkontoret</text></svg>'],
    ['<p>socialkontorets</p>'],
    ['<script>const socialkontoret = 1 < 2;</script>'],
    ['<a title="a > b, socialkontoret">loket</a>'],
    ['<!-- a > b, socialkontoret --><p>loket</p>'],
    ['<!-- socialkontoret'],
    ['<a title="socialkontoret'],
    ['<a title="a > b socialkontoret'],
  ])('are left alone in %s', (html) => {
    expect(mark(html)).toBe(html);
  });

  it('are found again after an element in another language', () => {
    expect(mark('<p><i lang="sv">socialkontoret</i>, socialkontoret</p>')).toBe(
      '<p><i lang="sv">socialkontoret</i>, <span lang="sv">socialkontoret</span></p>',
    );
  });

  it('are those that authors named, without words that the page’s language has too', () => {
    const dutch = foreignNames(kbs.nl);
    expect(dutch).toContainEqual({ text: 'socialkontoret', language: 'sv' });
    expect(dutch.every(({ language }) => language !== 'nl')).toBe(true);
    expect(foreignNames(kbs.en).some(({ language }) => language === 'en')).toBe(false);
  });
});
