import { describe, expect, it } from 'vitest';
import type { Edition, EditionStatement } from '../../../src/core/editions/edition.ts';
import { buildKnowledgeBase, type KnowledgeBase, type KnowledgeBases } from '../../../src/core/knowledge-base.ts';
import { inEachLanguage } from '../../../src/core/languages.ts';
import { correctionsPage, editionPage, editionsPage, editionsThatChanged } from '../../../src/editions/page.ts';
import { pageFooter } from '../../../src/publish/page-footer.ts';
import { content } from '../content.ts';

const statementOf = (entry: string, nl: string, en = `In English: ${nl}`): EditionStatement => ({ entry, nl, en });
const editionOf = (id: string, statements: Readonly<Record<string, EditionStatement>>): Edition => ({
  id,
  day: `${id}-15`,
  statements: new Map(Object.entries(statements)),
});

const summary = statementOf('zweden', 'Gemeenten doen het.');
const first = editionOf('2030-01', {
  'zweden.summary': summary,
  'zweden.text.1': statementOf('zweden', 'Het zijn er 290.'),
  'nji-2015#bestuur.1.text': statementOf('nji-2015', 'Over gemeenten.'),
  'weg.summary': statementOf('weg', 'Dit gaat weg.'),
});
const second = editionOf('2030-05', {
  'zweden.summary': statementOf('zweden', 'Gemeenten doen dit zelf.', summary.en),
  'zweden.text.1': statementOf('zweden', 'Het zijn er 209.'),
  'zweden.text.2': statementOf('zweden', 'Dit is nieuw.'),
  'nji-2015#bestuur.1.text': statementOf('nji-2015', 'Over gemeenten.'),
});
const third = editionOf('2030-09', { ...Object.fromEntries(second.statements), 'zweden.text.1': statementOf('zweden', 'Het zijn er 290, per 2030.') });

const error = {
  day: '2030-04-02',
  statement: 'zweden.text.1',
  wrong: { ...inEachLanguage(() => 'We miscounted.'), nl: 'Wij telden verkeerd.' },
  right: inEachLanguage(() => '209.'),
};
const withEditions = (editions: readonly Edition[], corrections: typeof content.lists.corrections = {}): KnowledgeBases => {
  const withCorrections = { ...content, editions, lists: { ...content.lists, corrections } };
  return inEachLanguage((language) => buildKnowledgeBase(withCorrections, language));
};
const all = withEditions([first, second, third]);
const changes = (entries: ReturnType<typeof editionPage>['changed']) =>
  entries.flatMap(({ statements }) => statements.map(({ id, before, after }) => [id, before, after]));

describe('the page of an edition', () => {
  it('lists what was added, changed (with both texts) and withdrawn, and nothing else', () => {
    const page = editionPage(all.nl, '2030-05');
    expect(changes(page.changed)).toEqual([
      ['zweden.summary', 'Gemeenten doen het.', 'Gemeenten doen dit zelf.'],
      ['zweden.text.1', 'Het zijn er 290.', 'Het zijn er 209.'],
    ]);
    expect(changes(page.added)).toEqual([['zweden.text.2', undefined, 'Dit is nieuw.']]);
    expect(changes(page.withdrawn)).toEqual([['weg.summary', 'Dit gaat weg.', undefined]]);
    expect([page.changed[0]?.href, page.withdrawn[0]?.title, page.withdrawn[0]?.href]).toEqual(['/landen/zweden/', 'weg', undefined]);
  });

  it('shows readers of English the texts that changed in English', () =>
    expect(changes(editionPage(all.en, '2030-05').changed).map(([id]) => id)).toEqual(['zweden.text.1']));

  it('does not list the first texts of a statement in a language added later', () => {
    const before: Edition = { ...first, statements: new Map([...first.statements].map(([id, { entry, nl = '' }]) => [id, { entry, nl }])) };
    const { nl, en } = withEditions([before, second]);
    expect(changes(editionPage(en, '2030-05').changed)).toEqual([]);
    expect(changes(editionPage(nl, '2030-05').changed).map(([id]) => id)).toEqual(['zweden.summary', 'zweden.text.1']);
    expect(changes(editionPage(en, '2030-05').withdrawn)).toEqual([['weg.summary', 'Dit gaat weg.', undefined]]);
  });

  it('says of the first edition that it is the first, without changes', () => {
    const page = editionPage(all.nl, '2030-01');
    expect([page.before, page.changed, page.added, page.withdrawn]).toEqual([undefined, [], [], []]);
  });

  it('links each statement that a later edition changed to the text in this one', () => {
    const later = (id: string) =>
      editionPage(all.nl, id).later.map(({ edition, entries }) => [edition, ...entries.flatMap(({ statements }) => statements.map(({ href }) => href))]);
    const may = ['2030-05', '/uitgaven/2030-05/#zweden.summary', '/uitgaven/2030-05/#zweden.text.1', '/uitgaven/2030-05/#weg.summary'];
    expect(later('2030-01')).toEqual([may]);
    expect(later('2030-05')).toEqual([['2030-09', '/uitgaven/2030-09/#zweden.text.1']]);
    expect(later('2030-09')).toEqual([]);
  });

  it('has a unique fragment for each statement and entry, with no # inside', () => {
    const changed = withEditions([
      first,
      editionOf('2030-05', { ...Object.fromEntries(first.statements), 'nji-2015#bestuur.1.text': statementOf('nji-2015', 'Over gemeenten nu.') }),
    ]);
    const [entry] = editionPage(changed.nl, '2030-05').changed;
    expect([entry?.fragment, entry?.statements[0]?.fragment]).toEqual(['nji-2015', 'nji-2015:bestuur.1.text']);
    const { changed: changedEntries, added, withdrawn } = editionPage(all.nl, '2030-05');
    const fragments = [...changedEntries, ...added, ...withdrawn].flatMap(({ fragment, statements }) => [
      ...(fragment ? [fragment] : []),
      ...statements.map((each) => each.fragment),
    ]);
    expect(new Set(fragments).size).toBe(fragments.length);
  });

  it('lists errors of our own separately, with the day they were corrected', () => {
    const { nl } = withEditions([first, second, third], { 'aantal-gemeenten': error });
    const page = editionPage(nl, '2030-05');
    expect(page.errors).toMatchObject([
      { day: '2 april 2030', wrong: 'Wij telden verkeerd.', statement: { before: 'Het zijn er 290.', after: 'Het zijn er 209.' } },
    ]);
    expect(changes(page.changed).map(([id]) => id)).toEqual(['zweden.summary']);
    expect(editionPage(nl, '2030-09').errors).toEqual([]);
    // The footer of Sweden's page links to this fragment, which the list of changes must not repeat.
    expect([page.errors[0]?.entryFragment, page.changed[0]?.fragment]).toEqual(['zweden', undefined]);
    expect(correctionsPage(nl).mended).toMatchObject([{ title: 'Zweden', href: '/landen/zweden/', edition: { id: '2030-05' } }]);
  });

  it('has one fragment for a statement that was mended twice, with each of its errors', () => {
    const { nl } = withEditions([first, second, third], {
      'aantal-gemeenten': error,
      'naam-van-gemeenten': { ...error, day: '2030-04-20', wrong: { nl: 'Ook dat klopte niet.', en: 'That was wrong too.' } },
    });
    const { errors } = editionPage(nl, '2030-05');
    expect(errors.map(({ day, wrong }) => [day, wrong])).toEqual([
      ['20 april 2030', 'Ook dat klopte niet.'],
      ['2 april 2030', 'Wij telden verkeerd.'],
    ]);
    const fragments = errors.flatMap(({ statement, entryFragment }) => [statement?.fragment, entryFragment].filter((each) => each !== undefined));
    expect(fragments).toEqual(['zweden.text.1', 'zweden']);
  });
});

it('an error is corrected by the edition that has other words, not by one of the same day that still has it', () => {
  const { nl } = withEditions([first, second, third], { 'aantal-gemeenten': { ...error, day: second.day } });
  expect(editionPage(nl, '2030-05').errors).toHaveLength(1);
  const late = withEditions([first, second, third], { 'aantal-gemeenten': { ...error, day: first.day } });
  expect(editionPage(late.nl, '2030-01').errors).toEqual([]);
  expect(editionPage(late.nl, '2030-05').errors).toHaveLength(1);
});

it('every statement of every edition can be found as it was: where a later edition changed it, or else on its page', () => {
  const editions = [first, second, third];
  /** The words before the change that `href` leads to; undefined when it leads to no change. */
  const wordsBefore = (kb: KnowledgeBase, href = '') => {
    const [, changedIn = '', fragment] = /\/([\d-]+)\/#(.+)$/.exec(href) ?? [];
    const { changed, withdrawn } = editionPage(kb, changedIn);
    return [...changed, ...withdrawn].flatMap((each) => each.statements).find((each) => each.fragment === fragment)?.before;
  };
  for (const kb of [all.nl, all.en]) {
    for (const { id: edition, statements } of editions) {
      const statementsLater = editionPage(kb, edition).later.flatMap(({ entries }) => entries.flatMap((each) => each.statements));
      const later = new Map(statementsLater.map(({ id, href }) => [id, href]));
      for (const [id, said] of statements) {
        const words = later.has(id) ? wordsBefore(kb, later.get(id)) : editions.at(-1)?.statements.get(id)?.[kb.language];
        expect(words, `${edition} ${id} ${kb.language}`).toBe(said[kb.language]);
      }
    }
  }
});

it('the list of editions counts what each changed, newest first, and mentions one that is not made yet', () => {
  expect(editionsPage(all.nl).editions.map(({ id, added, changed, withdrawn }) => [id, added, changed, withdrawn])).toEqual([
    ['2030-09', 0, 1, 0],
    ['2030-05', 1, 2, 1],
    ['2030-01', 0, 0, 0],
  ]);
  expect(editionsPage(all.nl).unmade).toBe(content.site.version);
  expect(editionsPage(withEditions([{ ...first, id: content.site.version }]).nl).unmade).toBeUndefined();
});

it('an error that no edition has corrected yet is among the corrections, and without errors the page says so', () => {
  const { mended } = correctionsPage(withEditions([first], { 'aantal-gemeenten': error }).nl);
  expect(mended).toMatchObject([{ title: 'Zweden' }]);
  expect(mended[0]?.edition).toBeUndefined();
  expect(correctionsPage(withEditions([first]).nl)).toMatchObject({ mended: [], since: '2030-01' });
});

it('a page that editions changed names them in its footer; any other links to the list of editions', () => {
  expect(editionsThatChanged(all.nl, 'zweden')).toEqual(['2030-05', '2030-09']);
  expect(editionsThatChanged(all.en, 'finland')).toEqual([]);
  const endOf = (id: string) => pageFooter(all.nl, { kind: 'entry', id }, id).changes;
  expect(endOf('zweden').editions.map(({ href }) => href)).toEqual(['/uitgaven/2030-05/#zweden', '/uitgaven/2030-09/#zweden']);
  expect(endOf('finland')).toEqual({ all: '/uitgaven/', editions: [] });
});

it('every correction names a statement that exists, or did in the last edition', () => {
  const ids = content.editions.at(-1)?.statements;
  for (const [name, { statement }] of Object.entries(content.lists.corrections)) expect(ids?.has(statement), `${name}: ${statement}`).toBe(true);
});
