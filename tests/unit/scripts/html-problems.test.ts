import { describe, expect, it } from 'vitest';
import { findHtmlProblems } from '../../../scripts/check/html-problems.ts';

const page = (body: string, language = 'nl', head = '') =>
  `<!doctype html><html lang="${language}"><head><title>x</title>${head}</head><body>${body}</body></html>`;
const site = (body: string, head = '') => ({
  pages: new Map([
    ['/', page(body, 'nl', `<link rel="canonical" href="https://example.org/">${head}`)],
    ['/landen/', page('<h2 id="zweden">Zweden</h2>')],
    ['/en/', page('<h1>Home</h1>', 'en')],
  ]),
  hasFile: (address: string) => address === '/cellen.csv',
});

describe('the check of built pages', () => {
  it.each([
    ['<a href="/landen/#zweden">Zweden</a> <a href="landen/">landen</a> <a href="/cellen.csv">de tabel</a> <a href="https://nji.nl/">NJi</a>'],
    ['<a href="#top" aria-label="Naar boven">↑</a><p id="top">top</p>'],
    ['<a href="/landen/#erbij&amp;p=zweden">Zweden erbij</a>'],
    ['<a href="/en/" hreflang="en" lang="en">English</a>'],
    ['<a href="mailto:a@example.org">schrijf ons</a>'],
    ['<script type="application/ld+json">{}</script>'],
    ['<a href="/landen/"><svg role="img" aria-label="Kaart van de landen"></svg></a>'],
  ])('accepts %s', (body) => {
    expect(findHtmlProblems(site(body))).toEqual([]);
  });

  it.each([
    ['<a href="/nergens/">nergens</a>', 'Nothing answers at /nergens/.'],
    ['<a href="/landen/#finland">Finland</a>', 'There is nothing with the id "finland" at /landen/.'],
    ['<a href="https://example.org/weg/">weg</a>', 'Nothing answers at https://example.org/weg/.'],
    ['<a href="https://[">kapot</a>', '"https://[" is no address.'],
    ['<form action="/zoek/"></form>', 'Nothing answers at /zoek/.'],
    ['<p id="a"></p><p id="a"></p>', 'The id "a" is used twice.'],
    ['<a href="/en/">English</a>', 'leads to another language and does not say so'],
    ['<a href="/landen/" hreflang="en">landen</a>', 'says hreflang="en", but the page is in "nl"'],
    ['<a href="/landen/">lees meer</a>', 'is called "lees meer"'],
    ['<a href="/landen/"><span aria-hidden="true">landen</span></a>', 'is called ""'],
    ['<p style="color: red">x</p>', '<p> has a style attribute'],
    ['<svg><g style="fill: red"></g></svg>', '<g> has a style attribute'],
    ['<style>p { color: red }</style>', 'inline style sheet'],
    ['<script>alert(1)</script>', 'inline script'],
    ['<button onclick="x()">x</button>', 'inline code in onclick'],
    ['<img src="https://elders.example/x.png" alt="">', '<img> loads https://elders.example/x.png from another site'],
  ])('reports %s', (body, problem) => {
    const problems = findHtmlProblems(site(body));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^\/: /);
    expect(problems[0]).toContain(problem);
  });

  it('follows what pages tell machines: images, translations and redirects', () => {
    const head =
      '<meta property="og:image" content="https://example.org/weg.png"><link rel="alternate" hreflang="en" href="https://example.org/en/"><meta http-equiv="refresh" content="0; url=/k/weg/">';
    expect(findHtmlProblems(site('', head))).toEqual(['/: Nothing answers at https://example.org/weg.png.', '/: Nothing answers at /k/weg/.']);
  });
});
