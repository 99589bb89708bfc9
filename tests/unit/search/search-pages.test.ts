import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/search/index/entry-text.ts';
import { blocksOf } from '../../../src/search/index/search-pages.ts';

/** Blocks of a page, given the content of its main element. */
const blocksIn = (html: string) => {
  const [main] = parseDocument(`<main>${html}</main>`).children;
  return blocksOf(main as Parameters<typeof blocksOf>[0], 'nl');
};
const texts = (html: string) => blocksIn(html).map(({ runs }) => runs.map(({ text }) => text).join(''));

describe('the text of a page', () => {
  it('is what the page marks as text, whatever its classes', () => {
    expect(texts('<p class="src muted">Een zin.</p><p data-search="skip">Bron</p><p>Nog <span data-search="skip">niet</span>een.</p>')).toEqual([
      'Een zin.',
      'Nog een.',
    ]);
    expect(texts('<dl><dt>Land</dt><dd>Finland</dd><dt data-search="text">Zweden</dt><dd>förskola</dd></dl>')).toEqual(['Finland', 'Zweden', 'förskola']);
  });

  it('counts as the introduction where it is marked so', () => {
    expect(blocksIn('<p class="lead">Een zin.</p><p data-search="lead">Kern.</p>').map(({ kind }) => kind)).toEqual(['text', 'lead']);
  });

  it('omits navigation, drawings and the title', () => {
    expect(texts('<h1>Titel</h1><nav>Meer</nav><figure>Tekening</figure><p><a href="/x/">Verder</a></p><p>Lees <a href="/x/">dit</a>.</p>')).toEqual([
      'Lees dit.',
    ]);
  });

  it('omits collapsed content, unless it is marked as text', () => {
    expect(texts('<details><summary>Legenda</summary><p>Een teken.</p></details>')).toEqual([]);
    expect(blocksIn('<details data-search="text"><summary>De school</summary><p>Zij meldt.</p></details>').map(({ kind }) => kind)).toEqual([
      'heading',
      'text',
    ]);
  });

  it('has headings with the id of their section', () => {
    expect(blocksIn('<section id="weg"><h2>De weg</h2><p>Eerst dit.</p></section>').map(({ kind, id }) => [kind, id])).toEqual([
      ['heading', 'weg'],
      ['text', undefined],
    ]);
  });
});

describe('a caveat', () => {
  it('applies to the text before it, and is itself text where it is shown as text', () => {
    const blocks = blocksIn(
      '<p>Dit helpt.</p><p data-search="caveat">Niet overal.</p><ul><li>Tien dagen.<span data-search="skip caveat">Correctie: acht</span></li></ul>',
    );
    expect(blocks.map(({ caveats }) => caveats)).toEqual([['Niet overal.'], undefined, ['Correctie: acht']]);
    const { words, caveats } = readText(blocks, (word) => [word]);
    expect(words.map(({ written }) => written).join(' ')).toBe('Dit helpt. Niet overal. Tien dagen.');
    expect(caveats).toEqual([
      { from: 0, to: 2, text: 'Niet overal.' },
      { from: 4, to: 6, text: 'Correctie: acht' },
    ]);
  });

  it('of a cell also applies to its short answer, but not to other cells', () => {
    const blocks = blocksIn(
      `<table><tr><td><p data-search="skip">Toen</p><p data-search="answer">Ja, overal.</p><div><p>Elke gemeente moet het.</p><p data-search="caveat">Er is geen geld.</p></div></td>
       <td><p>Nu niet.</p></td></tr></table>`,
    );
    expect(blocks.map(({ runs, caveats }) => [runs.map(({ text }) => text).join(''), caveats])).toEqual([
      ['Ja, overal.', ['Er is geen geld.']],
      ['Elke gemeente moet het.', ['Er is geen geld.']],
      ['Er is geen geld.', undefined],
      ['Nu niet.', undefined],
    ]);
  });
});

describe('a part of one country', () => {
  it('is what the page marks as such, with everything in it', () => {
    const blocks = blocksIn(
      '<p>Een plicht.</p><div data-search="of-dk"><h3>Denemarken</h3><p>Ja. <b>Altijd.</b></p></div><table><tr data-search="of-fi"><td><p>Nee.</p></td></tr></table><p>Slot.</p>',
    );
    expect(blocks.map(({ country }) => country)).toEqual([undefined, 'dk', 'dk', 'fi', undefined]);
    expect(readText(blocks, (word) => [word]).parts).toEqual([
      { from: 2, to: 5, country: 'dk' },
      { from: 5, to: 6, country: 'fi' },
    ]);
  });
});
