import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/core/languages.ts';
import { allDiagrams, type Diagram } from '../../../src/diagrams/diagrams.ts';
import { isStyled, readStylesheet } from '../../../src/diagrams/kit/stylesheet.ts';
import { allNodes, toMarkup } from '../../../src/diagrams/kit/svg.ts';
import { type MunicipalitiesMap, municipalitiesMapOf } from '../../../src/diagrams/map/model.ts';
import { isSmall, renderDiagram } from '../../../src/diagrams/render-diagram.ts';
import { renderPictureFile } from '../../../src/diagrams/standalone-svg.ts';
import { hueTokens } from '../../../src/ui/styles/country-styles.ts';
import { kbs } from '../content.ts';
import { diagram, layouts, textFaults } from './drawn.ts';
import {
  awkwardArguments,
  awkwardContinua,
  awkwardLimits,
  awkwardPathways,
  awkwardPlaces,
  awkwardTimelines,
  awkwardYears,
  sampleAgeChart,
  sampleArgument,
  sampleContinuum,
  sampleLimits,
  samplePathway,
  samplePlaces,
  sampleTimeline,
  sampleYears,
} from './samples.ts';

const mapOf = (places: MunicipalitiesMap['places']): MunicipalitiesMap => ({ ...municipalitiesMapOf(kbs.nl), places });
const styles = readStylesheet(
  readFileSync('src/ui/styles/tokens.css', 'utf8'),
  readFileSync('src/ui/styles/diagrams.css', 'utf8'),
  hueTokens(kbs.nl.lists.countries),
);
const real = languages.flatMap((language) => allDiagrams(kbs[language]));
const awkward: readonly (readonly [string, Diagram])[] = [
  ...Object.entries(awkwardContinua).map(([name, content]) => [`a continuum of ${name}`, diagram('continuum', content)] as const),
  ...Object.entries(awkwardContinua).map(
    ([name, content]) => [`continua with ${name}`, diagram('continua', [content, sampleContinuum, content, sampleContinuum, content])] as const,
  ),
  ...Object.entries(awkwardPathways).map(([name, content]) => [`a way of ${name}`, diagram('pathway', content)] as const),
  ...Object.entries(awkwardLimits).map(([name, content]) => [`time limits, ${name}`, diagram('limits', content)] as const),
  ...Object.entries(awkwardTimelines).map(([name, content]) => [`a timeline of ${name}`, diagram('timeline', content)] as const),
  ...Object.entries(awkwardYears).map(([name, content]) => [`years with ${name}`, diagram('years', content)] as const),
  ...Object.entries(awkwardPlaces).map(([name, content]) => [`a map with ${name}`, diagram('map', mapOf(content))] as const),
  ...Object.entries(awkwardArguments).map(([name, content]) => [`an argument with ${name}`, diagram('argument', content)] as const),
];
const samples: readonly (readonly [string, Diagram])[] = [
  ['continuum', diagram('continuum', sampleContinuum, 'Zorgcontinuüm van Zweden: 9 voorzieningen in drie lagen, naar leeftijd')],
  [
    'continua',
    diagram(
      'continua',
      [sampleContinuum, { ...sampleContinuum, country: { ...sampleContinuum.country, code: 'dk', sign: 'DK', name: 'Denemarken' } }],
      'Zorgcontinua van Zweden en Denemarken naast elkaar',
    ),
  ],
  ['age-chart', diagram('age-chart', sampleAgeChart, 'Twee landen op één leeftijdsas')],
  ['pathway', diagram('pathway', samplePathway, 'De weg van een gezin in 6 stappen')],
  ['limits', diagram('limits', sampleLimits, 'Termijnen voor een besluit of steun')],
  ['timeline', diagram('timeline', sampleTimeline, 'Denemarken sinds 2015')],
  ['years', diagram('years', sampleYears, '34 notities over twee landen, naar jaar')],
  ['map', diagram('map', mapOf(samplePlaces), 'Waar de 6 gemeenten uit de voorbeelden liggen')],
  ['argument', diagram('argument', sampleArgument, '3 lessen, de thema’s daaronder en de praktijkvoorbeelden waarop ze rusten')],
];

describe('every diagram of the site', () => {
  it('keeps its texts apart and inside the frame', { timeout: 60_000 }, () => {
    expect(real.flatMap((each) => layouts.flatMap((layout) => textFaults(each, layout).map((fault) => `${each.file} (${layout}): ${fault}`)))).toEqual([]);
  });

  it('adds at most 5 kB compressed to its page, both layouts together', { timeout: 60_000 }, () => {
    const heavy = real
      .map((each) => ({
        file: each.file,
        size: brotliCompressSync((isSmall(each) ? (['narrow'] as const) : layouts).map((layout) => toMarkup(renderDiagram(each, layout).node)).join('')).length,
      }))
      .filter(({ size }) => size > 5 * 1024);
    expect(heavy).toEqual([]);
  });

  it('is the same every time it is drawn', () => {
    for (const each of real.slice(0, 8)) expect(toMarkup(renderDiagram(each, 'wide').node)).toBe(toMarkup(renderDiagram(each, 'wide').node));
  });

  it('has a file and a page of its own', () => {
    expect(new Set(real.map(({ file }) => file)).size).toBe(real.length);
    for (const { file, page } of real) expect(file.startsWith(page)).toBe(true);
  });

  it('has a title that matches its picture, an alternative and a source', () => {
    for (const { title, alternative, source } of real) for (const text of [title, alternative, source]) expect(text.length).toBeGreaterThan(10);
  });

  it('uses only classes that the styles know', () => {
    const classes = new Set(
      real.flatMap((each) => allNodes(renderDiagram(each, 'wide').node)).flatMap(({ attributes }) => attributes['class']?.split(' ') ?? []),
    );
    const unknown = [...classes].filter((name) => !isStyled(styles, name) && !kbs.nl.countryCodes.includes(name));
    expect(unknown).toEqual([]);
  });
});

describe('a diagram of content that no country has', () => {
  it.each(awkward)('keeps its texts apart and inside the frame: %s', (_, each) => {
    expect(layouts.flatMap((layout) => textFaults(each, layout))).toEqual([]);
  });
});

describe('the file of a diagram', () => {
  it.each(samples)('is complete on its own, with its title, source and address: %s', async (name, each) => {
    const file = renderPictureFile(each, 'https://stevigebasis.example', styles);
    expect(file).toContain('Bron: NJi 2015');
    expect(file).toContain('https://stevigebasis.example/landen/zweden/');
    expect(file).toContain(`<title>${each.title}</title>`);
    expect(file).not.toMatch(/ (?:class|style|data-[a-z]+)="|var\(|NaN|undefined|Infinity/);
    await expect(file).toMatchFileSnapshot(`snapshots/${name}.svg`);
  });

  it('has the light colours of the site', () => {
    expect(renderPictureFile(diagram('continuum', sampleContinuum), 'https://stevigebasis.example', styles)).toContain('fill="#85681f"');
  });
});
