import { describe, expect, it } from 'vitest';
import { foreignNameMarker, foreignNames, foreignTextMarker, untranslatedTexts, wholeTextMarker } from '../../../src/core/foreign-names.ts';
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

  it('are those that authors marked, except words that the page’s language has too', () => {
    const dutch = foreignNames(kbs.nl);
    expect(dutch).toContainEqual({ text: 'socialkontoret', language: 'sv' });
    expect(dutch.every(({ language }) => language !== 'nl')).toBe(true);
    expect(foreignNames(kbs.en).some(({ language }) => language === 'en')).toBe(false);
  });
});

describe('untranslated texts', () => {
  const markTexts = wholeTextMarker(
    new Map([
      ['Melden', 'nl'],
      ['Wie & wat, <kort> en "goed"', 'nl'],
    ]),
  );

  it.each([
    ['<h1>Melden</h1>', '<h1><span lang="nl">Melden</span></h1>'],
    ['<a href="/x/"> Melden\n</a>', '<a href="/x/"> <span lang="nl">Melden</span>\n</a>'],
    ['<p>Les <b>1</b>Melden<br>in kort</p>', '<p>Les <b>1</b><span lang="nl">Melden</span><br>in kort</p>'],
    ['<p>Wie &amp; wat, &lt;kort&gt; en &quot;goed&quot;</p>', '<p><span lang="nl">Wie &amp; wat, &lt;kort&gt; en &quot;goed&quot;</span></p>'],
  ])('are marked when they are the whole text: %s', (html, marked) => {
    expect(markTexts(html)).toBe(marked);
  });

  it.each([
    ['<p>Melden is een plicht</p>'],
    ['<a title="Melden">x</a>'],
    ['<svg><text>Melden</text></svg>'],
    ['<!-- <p>Melden</p> -->'],
    ['<option>Melden</option>'],
  ])('are left alone in %s', (html) => {
    expect(markTexts(html)).toBe(html);
  });

  it('are all texts in an entry’s fields that are in another language, and none that are translated', () => {
    const [term] = kbs.nl.terms;
    if (!term) throw new Error('There are no terms.');
    const entries = new Map([...kbs.en.entries, [term.id, term]]);
    const found = untranslatedTexts({ ...kbs.en, entries });
    expect([found.get(term.data.title), found.get(term.data.summary)]).toEqual(['nl', 'nl']);
    expect(untranslatedTexts(kbs.en).size).toBe(0);
  });

  const [term] = kbs.nl.terms;
  if (!term) throw new Error('There are no terms.');
  const data = { ...term.data, title: 'Brede & "open" school', summary: 'Ja' };
  const markAll = foreignTextMarker({ ...kbs.en, entries: new Map([...kbs.en.entries, [term.id, { ...term, data }]]) });

  it.each([
    ['<p>Term: Brede &amp; &quot;open&quot; school.</p>', '<p>Term: <span lang="nl">Brede &amp; &quot;open&quot; school</span>.</p>'],
    ['<p><span lang="nl">Over: Brede &amp; &quot;open&quot; school</span></p>', '<p><span lang="nl">Over: Brede &amp; &quot;open&quot; school</span></p>'],
    ['<dd>Ja</dd>', '<dd><span lang="nl">Ja</span></dd>'],
    // A short text may be a word of the surrounding language.
    ['<p>Ja or no</p>', '<p>Ja or no</p>'],
  ])('are marked inside other text, unless they are short: %s', (html, marked) => {
    expect(markAll(html)).toBe(marked);
  });
});
