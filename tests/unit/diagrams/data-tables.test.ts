import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/core/languages.ts';
import { type Ages, inYears } from '../../../src/core/schema/ages.ts';
import { layoutAgeChart } from '../../../src/diagrams/age-chart/render.ts';
import { layoutArgument } from '../../../src/diagrams/argument/render.ts';
import { layoutContinuum } from '../../../src/diagrams/continuum/render.ts';
import { layoutContinua } from '../../../src/diagrams/continuum/render-several.ts';
import {
  ageChartDiagram,
  allDiagrams,
  argumentDiagram,
  type Diagram,
  type DiagramOf,
  limitsDiagram,
  mapDiagram,
  timelineDiagram,
  yearsDiagram,
} from '../../../src/diagrams/diagrams.ts';
import type { LineLayout } from '../../../src/diagrams/kit/text.ts';
import { layoutPathway } from '../../../src/diagrams/pathway/render.ts';
import { layoutTimeLimits } from '../../../src/diagrams/time-limits/render.ts';
import { firstYear, layoutTimeline } from '../../../src/diagrams/timeline/render.ts';
import { layoutUpdatesByYear } from '../../../src/diagrams/updates-by-year/render.ts';
import { countryPage, type ServiceRow } from '../../../src/entries/countries/page.ts';
import { lawPage } from '../../../src/entries/laws/page.ts';
import { practicePage } from '../../../src/entries/practices/page.ts';
import { strings, type Words } from '../../../src/i18n/strings.ts';
import { agesInWords } from '../../../src/site/ages.ts';
import { updatesPage } from '../../../src/updates/pages/page.ts';
import { kbs } from '../content.ts';
import { layouts, svgText, withoutSpaces } from './drawn.ts';

const inWords = (lines: readonly LineLayout[]) => lines.flatMap(({ runs }) => runs.map(({ text }) => text)).join(' ');
const cellText = (cell: readonly { text: string }[]) => cell.map(({ text }) => text).join('; ');
const tableRows = ({ dataTable }: Diagram) => (dataTable?.rows ?? []).map((row) => row.map(cellText));
const ofKind = <Kind extends Diagram['kind']>(kind: Kind) =>
  languages.flatMap((language) => allDiagrams(kbs[language]).flatMap((each) => (each.kind === kind ? [each as DiagramOf<Kind>] : [])));
const cases = languages.flatMap((language) => layouts.map((layout) => ({ language, layout, kb: kbs[language], words: strings(language) })));

/** The ages that a bar shows, in months, and whether the report states each end. */
const agesOfBar = (bar: { x: number; width: number; openFrom: boolean; openTo: boolean }, scale: { invert: (x: number) => number }, gap = 0) => ({
  from: bar.openFrom ? 'open' : Math.round(scale.invert(bar.x) * 12) + 0,
  to: bar.openTo ? 'open' : Math.round(scale.invert(bar.x + bar.width + gap) * 12),
});
const agesStated = ({ from, to }: Ages) => ({ from: from ? Math.round(inYears(from) * 12) : 'open', to: to ? Math.round(inYears(to) * 12) : 'open' });

/** A table row as the drawing says it, once for each layer of the service. */
function rowAsDrawn(row: ServiceRow, { access, diagrams }: Words): string[] {
  const place = row.place && (row.name.includes(row.place) ? diagrams.exampleHere : diagrams.example(row.place));
  const stated = row.access === access['not-stated'] ? undefined : Object.values(access).find((name) => row.access === name);
  const text = withoutSpaces(`${row.name}${[place, stated].filter(Boolean).join(' · ')}`).replaceAll('·', '');
  const levels = row.layers.length > 0 ? row.layers : ['gateway'];
  return levels.map((level) => `${row.id} in ${level}: ${text}${row.layerOurs ? ' (ours)' : ''}`);
}

describe.each(cases)('in $language, $layout, the drawing and its table have the same:', ({ language, layout, kb, words }) => {
  it.each(kb.countries.map((country) => [country.data.title, country] as const))('services, layers, ages, access, examples and ties of %s', (_, country) => {
    const page = countryPage(kb, country);
    if (!page.continuum) throw new Error(`No service of ${country.data.title} is described.`);
    const placed = layoutContinuum(page.continuum.content, language, layout);
    const fromTable = page.services.flatMap((row) => rowAsDrawn(row, words));
    const drawn = placed.services.map(({ id, level, label }) => {
      const text = inWords(label);
      return `${id} in ${level}: ${withoutSpaces(text).replaceAll('·', '')}${text.includes('*') ? ' (ours)' : ''}`;
    });
    expect(drawn.toSorted()).toEqual(fromTable.toSorted());

    for (const { id, bar } of placed.services) {
      const service = country.data.services[id];
      if (!service) throw new Error(`The drawing shows "${id}", which the country does not have.`);
      expect(agesOfBar(bar, placed.axis.scale), id).toEqual(agesStated(service.ages));
      expect(page.services.find((row) => row.id === id)?.ages).toBe(service.agesText ?? agesInWords(language, service.ages));
    }

    const name = (id: string) => country.data.services[id]?.name ?? id;
    // Drawn in lanes where there is room, otherwise listed in words.
    const listed = placed.services.flatMap(({ listedTies }) => listedTies.map((tie) => ({ ...tie, ends: [tie] })));
    const missing = placed.services.flatMap(({ tied, listedTies }) => {
      const text = withoutSpaces(inWords(tied));
      return listedTies.flatMap(({ kind, to }) => [words.links[kind], name(to)]).filter((part) => !text.includes(withoutSpaces(part)));
    });
    expect(missing).toEqual([]);
    expect(layout === 'wide' ? listed : placed.connectors).toEqual([]);
    const drawnTies = [...placed.connectors, ...listed].flatMap(({ number, from, ends }) =>
      ends.flatMap(({ to, kind, ours }) => [
        `${from} ${number} ${words.links[kind]} ${name(to)} ${ours}`,
        `${to} ${number} ${words.linksBack[kind]} ${name(from)} ${ours}`,
      ]),
    );
    const saidTies = page.services.flatMap((row) => row.ties.map((tie) => `${row.id} ${tie.number} ${tie.verb} ${tie.name} ${tie.ours}`));
    expect(drawnTies.toSorted()).toEqual(saidTies.toSorted());
  });

  it('services of every set of countries side by side', () => {
    for (const diagram of ofKind('continua').filter((each) => each.language === language)) {
      const placed = layoutContinua(diagram.content, language, layout);
      const drawn = placed.panels.flatMap(({ code, services, axis }) =>
        services.map(({ level, label, bar }) => {
          const text = inWords(label);
          return [
            code,
            level === 'gateway' ? words.diagrams.gateway : words.layers[level],
            withoutSpaces(text),
            text.includes('*'),
            text.includes('°'),
            JSON.stringify(agesOfBar(bar, axis.scale)),
          ].join('|');
        }),
      );
      const fromTable = diagram.content.flatMap(({ country, bands, gateways }) =>
        [...bands.map(({ name, services }) => ({ name, services })), { name: words.diagrams.gateway, services: gateways }].flatMap(({ name, services }) =>
          services.map((service) => {
            const ages = kb.services.get(service.id)?.ages ?? {};
            const row = tableRows(diagram).find(
              (cells) => cells[0] === country.name && cells[1] === name && (cells[2] === service.name || cells[2]?.startsWith(`${service.name};`)),
            );
            expect(row?.[3], service.name).toBe(agesInWords(language, ages));
            const text = row?.[2] ?? '';
            return [
              country.code,
              name,
              withoutSpaces(service.name),
              text.includes(words.diagrams.oursLayer),
              service.place !== undefined && text.includes(words.diagrams.example(service.place)),
              JSON.stringify(agesStated(ages)),
            ].join('|');
          }),
        ),
      );
      expect(drawn.toSorted()).toEqual(fromTable.toSorted());
      expect(tableRows(diagram)).toHaveLength(drawn.length);
    }
  });

  it('services of the countries studied, and the question of the mirror', () => {
    const diagram = ageChartDiagram(kb);
    const placed = layoutAgeChart(diagram.content, language, layout);
    const drawn = placed.countries.flatMap(({ services }) =>
      services.map(({ id, layer, label, bar }) =>
        [
          withoutSpaces(inWords(label)),
          words.layers[layer],
          JSON.stringify(agesOfBar(bar, placed.axis.scale, 1.5)),
          agesInWords(language, kb.services.get(id)?.ages ?? {}),
        ].join('|'),
      ),
    );
    const fromTable = diagram.content.countries.flatMap(({ services }) =>
      services.map(({ id, name, layer, agesInWords: ages }) =>
        [withoutSpaces(name), words.layers[layer], JSON.stringify(agesStated(kb.services.get(id)?.ages ?? {})), ages].join('|'),
      ),
    );
    expect(drawn.toSorted()).toEqual(fromTable.toSorted());
    expect(tableRows(diagram).map((cells) => cells[3])).toEqual([
      ...diagram.content.countries.flatMap(({ services }) => services.map((service) => service.agesInWords)),
      '–',
    ]);
    expect(svgText(diagram, layout)).toContain(withoutSpaces(diagram.content.ask));
    expect(tableRows(diagram).at(-1)).toContain(diagram.content.ask);
  });

  it('steps, people, times, what can follow and where the pathway can end', () => {
    const pages = [...kb.practices.map((practice) => practicePage(kb, practice)), ...kb.laws.map((law) => lawPage(kb, law))];
    const withPathway = pages.filter(({ pathway }) => pathway);
    expect(withPathway.length).toBeGreaterThan(5);
    for (const { steps, pathway } of withPathway) {
      if (!pathway) continue;
      const placed = layoutPathway(pathway.content, language, layout);
      expect(
        placed.steps.map(({ key, number, end, text, clock }) => [
          key,
          number,
          end,
          inWords(text).includes('*'),
          withoutSpaces(inWords(text)),
          clock !== undefined,
        ]),
      ).toEqual(
        expect.arrayContaining(
          steps.map(({ key, number, end, ours, title, who, when }) => [
            key,
            number,
            end,
            ours,
            withoutSpaces(`${title}${who ?? ''}${when ?? ''}`),
            when !== undefined,
          ]),
        ),
      );
      expect(placed.steps).toHaveLength(steps.length);
      expect(placed.links.map(({ from, to }) => `${from} > ${to}`).toSorted()).toEqual(
        steps.flatMap(({ key, next }) => next.map((each) => `${key} > ${each.key}`)).toSorted(),
      );
      expect(withoutSpaces(inWords(placed.exceptions))).toBe(
        withoutSpaces(pathway.content.exceptions.map((text) => `${words.law.exception}: ${text}`).join(' ')),
      );
    }
  });

  it('time limits, and where there are none', () => {
    const diagram = limitsDiagram(kb);
    const placed = layoutTimeLimits(diagram.content, language, layout);
    const drawn = placed.rows.flatMap(({ head, limits, state }) => {
      const country = withoutSpaces(inWords(head));
      return state ? [`${country}|${withoutSpaces(inWords(state.text))}`] : limits.map(({ label }) => `${country}|${withoutSpaces(inWords(label))}`);
    });
    const fromTable = diagram.content.flatMap(({ country }) =>
      tableRows(diagram)
        .filter((cells) => cells[0] === country.name)
        .map(
          ([, length = '', what = '']) => `${withoutSpaces(`${country.sign} ${country.name}`)}|${withoutSpaces(what === '–' ? length : `${length}: ${what}`)}`,
        ),
    );
    expect(drawn).toEqual(fromTable);
    for (const { limits } of placed.rows)
      for (const { bar, weeks } of limits) if (weeks !== undefined) expect(placed.scale.invert(bar.x + bar.width)).toBeCloseTo(weeks);
  });

  it.each(kb.countries.map((country) => [country.data.title, country] as const))('updates and their dates of %s', (_, country) => {
    const page = updatesPage(kb, country);
    const timeline = timelineDiagram(kb, country);
    if (!timeline) throw new Error(`Nothing of ${country.data.title} has a date.`);
    const placed = layoutTimeline(timeline.content, language, layout);
    const updates = page.years.flatMap((year) => year.updates);
    const numberOf = (updateId: string) => updates.findIndex(({ id }) => id === updateId) + 1;
    const marks = [...placed.named.map(({ mark }) => mark), ...placed.strips.flatMap((strip) => strip.marks), ...placed.undated.marks];
    expect(
      marks
        .filter(({ source }) => source === 'update')
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(updates.map(({ id }) => id).toSorted());
    for (const { mark, label } of placed.named) {
      const update = updates.find(({ id }) => id === mark.id);
      if (update) expect(withoutSpaces(inWords(label))).toBe(withoutSpaces(`${numberOf(mark.id)} ${update.date} ${update.title}`));
    }
    for (const { id, label } of [...placed.strips.flatMap((strip) => strip.marks), ...placed.undated.marks]) expect(inWords(label)).toBe(`${numberOf(id)}`);
  });

  it('updates of every country and year', () => {
    const diagram = yearsDiagram(kb);
    const placed = layoutUpdatesByYear(diagram.content, language, layout);
    // Columns: before the axis, one for each year on it, and one for updates without a date.
    const columnAt = (x: number) => placed.edges.filter((edge) => edge <= x).length;
    const drawn = placed.bands.map(({ dots, open }) => {
      const columns = [...dots, ...open].map(({ x }) => columnAt(x));
      return placed.edges.concat(0).map((_, column) => columns.filter((each) => each === column).length);
    });
    const fromTable = diagram.content.countries.map((_, index) => {
      const columns = Array<number>(placed.edges.length + 1).fill(0);
      for (const cells of tableRows(diagram)) {
        const year = Number.parseInt(cells[0] ?? '', 10);
        const column = Number.isNaN(year) ? columns.length - 1 : Math.max(0, year - firstYear + 1);
        columns[column] = (columns[column] ?? 0) + (Number.parseInt(cells[index + 1] ?? '', 10) || 0);
      }
      return columns;
    });
    expect(drawn).toEqual(fromTable);
    const counted = placed.bands.map(({ counts }) =>
      placed.edges.concat(0).map((_, column) => counts.filter(({ x }) => columnAt(x) === column).reduce((sum, line) => sum + Number(inWords([line])), 0)),
    );
    expect(counted).toEqual(fromTable);
    expect(placed.bands.flatMap(({ open }) => open).length).toBe(
      kb.developments.filter(({ data }) => data.status === 'reported').flatMap(({ data }) => data.countries).length,
    );
  });

  it('municipalities', () => {
    const diagram = mapDiagram(kb);
    const names = Object.values(kb.lists.municipalities).map((place) => place[language]);
    expect(
      tableRows(diagram)
        .map(([name]) => name)
        .toSorted(),
    ).toEqual(names.toSorted());
    const drawn = svgText(diagram, layout);
    for (const { name, country } of diagram.content.places) expect(drawn).toContain(withoutSpaces(`${country.sign} ${name}`));
    expect(drawn).toHaveLength(diagram.content.places.reduce((sum, { name, country }) => sum + withoutSpaces(`${country.sign} ${name}`).length, 0));
  });

  it('lessons, themes and the practices they rest on', () => {
    const diagram = argumentDiagram(kb);
    const placed = layoutArgument(diagram.content, language, layout);
    const title = new Map(placed.stones.map(({ number, text }) => [number, withoutSpaces(inWords(text))]));
    const drawn = placed.lessons.flatMap(({ text, themes }) =>
      themes.map((theme) =>
        [
          withoutSpaces(inWords(text)),
          withoutSpaces(inWords(theme.text)),
          ...theme.blocks.flatMap(({ numbers }) => numbers.map((number) => title.get(number) ?? '')).toSorted(),
        ].join('|'),
      ),
    );
    const fromTable = (diagram.dataTable?.rows ?? []).map(([lesson = [], theme = [], practices = []]) =>
      [withoutSpaces(cellText(lesson)).replace(':', ''), withoutSpaces(cellText(theme)), ...practices.map(({ text }) => withoutSpaces(text)).toSorted()].join(
        '|',
      ),
    );
    expect(drawn).toEqual(fromTable);
  });
});
