import { describe, expect, it } from 'vitest';
import { layoutArgument } from '../../../src/diagrams/argument/render.ts';
import { layoutContinuum } from '../../../src/diagrams/continuum/render.ts';
import { layoutContinua } from '../../../src/diagrams/continuum/render-several.ts';
import { allDiagrams } from '../../../src/diagrams/diagrams.ts';
import { bodyOf } from '../../../src/diagrams/kit/bar.ts';
import { type Box, boxOf, layOut, lineWidth, measure } from '../../../src/diagrams/kit/text.ts';
import { layoutPathway, nearestApart } from '../../../src/diagrams/pathway/render.ts';
import { timeSpan } from '../../../src/diagrams/timeline/model.ts';
import { kbs } from '../content.ts';
import { layouts } from './drawn.ts';
import { awkwardArguments, awkwardContinua, awkwardPathways, sampleArgument, sampleContinuum, samplePathway } from './samples.ts';

const meet = (a: Box, b: Box) => a.x < b.x + b.width - 0.5 && b.x < a.x + a.width - 0.5 && a.y < b.y + b.height - 0.5 && b.y < a.y + a.height - 0.5;
const isWithin = (inner: Box, outer: Box) => inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;
const meetings = (boxes: readonly Box[]) => boxes.flatMap((box, index) => boxes.slice(index + 1).filter((other) => meet(box, other)));

/** The boxes of a line's segments, in px. */
const segmentsOf = (points: readonly (readonly [number, number])[]): Box[] =>
  points.slice(1).map(([x, y], index) => {
    const [x0, y0] = points[index] ?? [x, y];
    return { x: Math.min(x, x0) - 0.1, y: Math.min(y, y0) - 0.1, width: Math.abs(x - x0) + 1.2, height: Math.abs(y - y0) + 1.2 };
  });

const real = allDiagrams(kbs.nl);
const continua = [sampleContinuum, ...Object.values(awkwardContinua), ...real.flatMap((each) => (each.kind === 'continuum' ? [each.content] : []))];
const pathways = [samplePathway, ...Object.values(awkwardPathways), ...real.flatMap((each) => (each.kind === 'pathway' ? [each.content] : []))];
const argumentsOf = [sampleArgument, ...Object.values(awkwardArguments), ...real.flatMap((each) => (each.kind === 'argument' ? [each.content] : []))];

describe.each(layouts)('%s', (layout) => {
  it('a continuum keeps its blocks apart, each in its band, above the ground', () => {
    for (const continuum of continua) {
      const { services, bands, ground } = layoutContinuum(continuum, 'nl', layout);
      expect(meetings(services.map(({ bar }) => bar))).toEqual([]);
      for (const { level, bar } of services) {
        const band = bands.find((each) => each.level === level);
        expect(bar.y).toBeGreaterThanOrEqual(band?.top ?? Number.NaN);
        expect(bar.y + bar.height).toBeLessThanOrEqual(band?.bottom ?? Number.NaN);
        expect(bar.y + bar.height).toBeLessThanOrEqual(ground);
      }
    }
  });

  it('a label fits inside the whole of its block, or next to it without touching another', () => {
    for (const continuum of continua) {
      const { services } = layoutContinuum(continuum, 'nl', layout);
      for (const { line, body } of services.flatMap(({ bar, label }) => label.map((line) => ({ line, body: bodyOf(bar) })))) {
        const box = boxOf(line);
        if (layout === 'wide' && line.ground !== 'paper') expect(box.x >= body.x - 0.5 && box.x + box.width <= body.x + body.width + 0.5).toBe(true);
        else expect(services.filter((other) => meet(box, other.bar))).toEqual([]);
      }
    }
  });

  it('universal services are the lowest row, specialist ones the highest', () => {
    const { bands } = layoutContinuum(sampleContinuum, 'nl', layout);
    expect(bands.map(({ level }) => level)).toEqual(['specialist', 'gateway', 'preventive', 'universal']);
  });

  it('ties in the same column of lanes do not touch', () => {
    for (const continuum of continua) {
      const { connectors } = layoutContinuum(continuum, 'nl', layout);
      const reach = ({ y, ends }: (typeof connectors)[number]) => [Math.min(y, ...ends.map((end) => end.y)), Math.max(y, ...ends.map((end) => end.y))] as const;
      for (const connector of connectors) {
        for (const other of connectors.filter((each) => each !== connector && Math.abs(each.x - connector.x) < 0.1)) {
          expect(reach(connector)[1] < reach(other)[0] || reach(other)[1] < reach(connector)[0]).toBe(true);
        }
      }
    }
  });

  it('continua side by side share one ground and one axis', () => {
    const { panels } = layoutContinua([sampleContinuum, awkwardContinua['one service'] ?? sampleContinuum, sampleContinuum], 'nl', layout);
    const years = panels.map(({ axis, frame }) => [axis.scale(0) - frame.x, axis.scale(18) - frame.x].map((x) => x.toFixed(3)));
    for (const each of years) expect(each).toEqual(years[0]);
    if (layout === 'wide') expect(new Set(panels.map(({ ground }) => ground)).size).toBe(1);
  });

  it('a pathway keeps its steps apart and draws no line through one', () => {
    for (const way of pathways) {
      const { steps, links } = layoutPathway(way, 'nl', layout);
      expect(meetings(steps.map(({ box }) => box))).toEqual([]);
      for (const { from, to, points } of links) {
        const others = steps.filter(({ key }) => key !== from && key !== to);
        for (const segment of segmentsOf(points))
          expect(others.filter(({ box }) => meet(segment, box)).map(({ key }) => `${from} > ${to} through ${key}`)).toEqual([]);
      }
    }
  });

  it('the argument stacks lessons, themes and practices without overlap', () => {
    for (const argument of argumentsOf) {
      const { lessons, stones, ground } = layoutArgument(argument, 'nl', layout);
      const boxes = [...lessons.flatMap((lesson) => [lesson.box, ...lesson.themes.map(({ box }) => box)]), ...stones.map(({ box }) => box)];
      expect(meetings(boxes)).toEqual([]);
      for (const { box } of lessons.flatMap(({ themes }) => themes)) expect(box.y + box.height).toBeLessThanOrEqual(ground);
      for (const { box } of stones) expect(box.y).toBeGreaterThan(ground);
      for (const theme of lessons.flatMap(({ themes }) => themes)) {
        const blocks = theme.blocks.map(({ box }) => box);
        expect(meetings(blocks)).toEqual([]);
        expect(blocks.filter((box) => !isWithin(box, theme.box))).toEqual([]);
      }
    }
  });
});

describe('text', () => {
  it('is never measured narrower than its letters, and an accent adds nothing', () => {
    expect(measure('Hämeenlinna', 'plain')).toBe(measure('Hameenlinna', 'plain'));
    expect(measure('中', 'plain')).toBeGreaterThanOrEqual(14);
    expect(measure('jeugd', 'bold')).toBeGreaterThan(measure('jeugd', 'small'));
  });

  it('is broken between words into lines that fit', () => {
    const lines = layOut(
      [
        { text: 'Ondersteunings- en Adviesteam', face: 'bold' },
        { text: ' · voorbeeld Gladsaxe', face: 'small' },
      ],
      150,
    );
    for (const line of lines) expect(lineWidth(line)).toBeLessThanOrEqual(150);
    expect(lines.map((line) => line.map(({ text }) => text).join('')).join(' ')).toBe('Ondersteunings- en Adviesteam · voorbeeld Gladsaxe');
  });

  it('is hyphenated at a syllable only when a word is wider than a line', () => {
    expect(layOut([{ text: 'schoolverpleegkundige', face: 'plain' }], 112).map(([run]) => run?.text)).toEqual(['schoolver-', 'pleegkundige']);
    expect(layOut([{ text: 'school', face: 'plain' }], 112).map(([run]) => run?.text)).toEqual(['school']);
  });
});

describe('positions that must keep apart', () => {
  it('stay where they want to be when that is far enough apart', () => {
    expect(nearestApart([0, 10, 30], [0, 5, 5])).toEqual([0, 10, 30]);
  });

  it('share the shift when they want the same place', () => {
    expect(nearestApart([10, 10, 10], [0, 6, 6])).toEqual([4, 10, 16]);
  });
});

describe('a date on the timeline', () => {
  it.each([
    ['2024-01-01', { from: 2024, to: 2024 }],
    ['2022', { from: 2022, to: 2023 }],
    ['2016/2018', { from: 2016, to: 2019 }],
    ['since 2024', { from: 2024, to: 2024, relation: 'since' }],
    ['about 2013', { from: 2013, to: 2014, relation: 'about' }],
    ['undated', undefined],
  ])('is no more exact than it is known: %s', (written, span) => {
    expect(timeSpan(written)).toEqual(span);
  });

  it('falls within its month and year', () => {
    for (const written of ['2025-12-31', '2025-12', 'before 2025-12']) {
      const span = timeSpan(written);
      expect(span?.from).toBeGreaterThan(2025.9);
      expect(span?.from).toBeLessThan(2026);
    }
  });
});
