import { describe, expect, it } from 'vitest';
import { linksOn, stickLink, stickPage, stickScript, stickSheet } from '../../../scripts/output/stick-page.ts';

const words = { noSearch: 'Zoeken vraagt een server.', browse: 'Blader' };

describe('a link on the stick', () => {
  it.each([
    ['/landen/zweden/', '/lessen/les/', '../../landen/zweden/index.html'],
    ['/landen/zweden/#dk', '/', 'landen/zweden/index.html#dk'],
    ['/', '/en/compare/', '../../index.html'],
    ['/zoeken/?q=zorg#eerste', '/', 'zoeken/index.html#eerste'],
    ['/cite/zweden.bib', '/landen/zweden/', '../../cite/zweden.bib'],
    ['/landen/', '/landen/', 'index.html'],
  ])('to %s from %s leads to a file', (link, page, file) => {
    expect(stickLink(link, page)).toBe(file);
  });
});

describe('a page on the stick', () => {
  const page = `<link rel="canonical" href="https://a.nl/x/"><link rel="preload" href="/fonts/a.woff2"><link rel="stylesheet" href="/_astro/a.css"><form class="quick" action="/zoeken/"><input></form><script type="module" src="/_astro/BaseLayout.a.js"></script><script type="module" src="/_astro/Deck.a.js"></script><a href="#hier">x</a><a href="https://b.nl/">b</a><form class="find" action="/zoeken/"></form>`;

  it('links to files, with its tools, and without search, servers and modules', () => {
    expect(stickPage(page, '/a/', '/zoeken/', words, '/_astro/page-tools.a.js')).toBe(
      '<link rel="stylesheet" href="../_astro/a.css"><script defer src="../_astro/page-tools.a.js"></script><script defer src="../_astro/Deck.a.js"></script><a href="#hier">x</a><a href="https://b.nl/">b</a><p><a href="../zoeken/index.html">Blader</a></p>',
    );
  });

  it('says on the search page what to use instead', () => {
    expect(stickPage('<form class="find"></form><p data-without-script>x</p>', '/zoeken/', '/zoeken/', words, '/_astro/page-tools.a.js')).toBe(
      '<p>Zoeken vraagt een server.</p>',
    );
  });

  it('redirects from a short address', () => {
    expect(stickPage('<meta content="0; url=/landen/zweden/">', '/k/zweden/', '/zoeken/', words, '/_astro/page-tools.a.js')).toBe(
      '<meta content="0; url=../../landen/zweden/index.html">',
    );
  });

  it('has links that can be followed to their files', () => {
    expect(linksOn('<a href="../b/index.html#x"></a><a href="#y"></a><a href="https://c.nl"></a><img src="d.svg">')).toEqual(['../b/index.html', 'd.svg']);
  });
});

it('a stylesheet finds its font next to it', () => {
  expect(stickSheet('src:url(/fonts/a.woff2)', '/_astro/a.css')).toBe('src:url(../fonts/a.woff2)');
});

it('a script keeps its names to itself', () => {
  expect(stickScript('const a=1;')).toBe('(()=>{const a=1;})();\n');
});
