import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/core/knowledge-base.ts';
import { languages } from '../../../src/core/languages.ts';
import { printedRows } from '../../../src/entries/lessons/handout.ts';
import { lessonPage } from '../../../src/entries/lessons/page.ts';
import { strings } from '../../../src/i18n/strings.ts';
import { handoutPage } from '../../../src/publish/handout/page.ts';
import { handoutSubjects } from '../../../src/site/routes.ts';
import { standings } from '../../../src/updates/updates.ts';
import { kbs } from '../content.ts';

describe.each(languages)('a handout (%s)', (language) => {
  const kb = kbs[language];
  const words = strings(language);
  const notSaidOf = (entry: Entry<'practices' | 'lessons' | 'principles'>) =>
    entry.collection === 'practices' ? entry.data.transfer.notSaid : entry.data.notSaid;

  const caveatsOf = ({ data }: Entry<'practices' | 'lessons' | 'principles'>) => Object.values(data.caveats ?? {}).map(({ text }) => text);

  it('prints every drawback, and everything left unsaid, of a lesson, principle and example', () => {
    const limited = [...kb.practices, ...kb.lessons, ...kb.principles];
    for (const entry of limited) {
      const { limits } = handoutPage(kb, { kind: 'entry', id: entry.id });
      expect(
        limits?.caveats.map(({ text }) => text),
        entry.id,
      ).toEqual(caveatsOf(entry));
      expect(limits?.notSaid, entry.id).toEqual(notSaidOf(entry));
    }
    expect(limited.flatMap(caveatsOf).length).toBeGreaterThan(0);
    expect(limited.flatMap(notSaidOf).length).toBeGreaterThan(0);
  });

  it('has updates in force before those planned, ended or reported, and gives the standing of each', () => {
    const withUpdates = handoutSubjects(kb)
      .map((subject) => handoutPage(kb, subject))
      .filter(({ updates }) => updates.length > 0);
    for (const { title, updates } of withUpdates) {
      const places = updates.map(({ standing }) => standings.indexOf(standing));
      expect(places, title).toEqual(places.toSorted((a, b) => a - b));
      for (const { status } of updates) expect(Object.values(words.updates.statuses), title).toContain(status);
    }
    expect(withUpdates.some(({ updates }) => updates.some(({ standing }) => standing === 'in-force'))).toBe(true);
  });

  it('names the examples that a lesson rests on', () => {
    const titles = new Set(kb.practices.map(({ data }) => data.title));
    const named = [...kb.lessons, ...kb.principles].map((entry) => ({
      id: entry.id,
      cells: printedRows(lessonPage(kb, entry)).flatMap(({ cells }) => cells),
    }));
    for (const { id, cells } of named) for (const { text } of cells) expect(text, id).not.toBe('');
    expect(named.flatMap(({ cells }) => cells).some(({ text }) => text.split('; ').some((title) => titles.has(title)))).toBe(true);
  });

  it('tells the examples of a lesson apart where their names are shortened', () => {
    const shown = [...kb.lessons, ...kb.principles].flatMap((entry) => {
      const page = lessonPage(kb, entry);
      const links = page.evidence.flatMap(({ cells }) => cells.map(({ links: [first] }) => first));
      const texts = printedRows(page).flatMap(({ cells }) => cells.map(({ text }) => text));
      return texts.flatMap((text, place) => (links[place] ? [{ id: entry.id, text, title: links[place].title }] : []));
    });
    const titlesByName = Map.groupBy(shown, ({ id, text }) => `${id}: ${text.split('; ')[0]}`);
    for (const [name, all] of titlesByName) expect(new Set(all.map(({ title }) => title)).size, name).toBe(1);
    expect(shown.some(({ text, title }) => text !== title && title.startsWith(`${text}:`))).toBe(true);
  });
});
