import { passageFragment } from '../../core/body.ts';
import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import { handoutAddress, pathOfEntry, pathOfPage } from '../../site/routes.ts';
import type { Statement } from '../statements.ts';
import type { Part } from './derive.ts';

/** Address of a part on its page, from the site root; if it has no place of its own, the address of the whole that it belongs to. */
export function addressOfPart(kb: KnowledgeBase, part: Part): string {
  const { table, key, whole, entry } = part;
  if (!entry) return '';
  if (table === 'services') return pathOfEntry(kb, key);
  if (table === 'paragraphs') return placed(pathOfEntry(kb, entry.id), key);
  if (table === 'steps' && whole) return `${addressOfPart(kb, whole)}#stap-${key}`;
  if (table === 'cells' && whole) return `${addressOfPart(kb, whole)}#${key}`;
  return whole ? addressOfPart(kb, whole) : pathOfEntry(kb, entry.id);
}

/** Adds a fragment to an address that has none. */
const placed = (address: string, fragment: string) => (address.includes('#') ? address : `${address}#${fragment}`);

/** Other pages of an entry, for texts that its main page omits: by table and field. */
const besidePage: Readonly<Record<string, (kb: KnowledgeBase, id: string) => string>> = {
  'countries.since': (kb, id) => pathOfPage(kb, { kind: 'country-updates', id }),
  'workshops.prepare': (kb, id) => pathOfPage(kb, { kind: 'trainer', id }),
  'workshop_parts.note': (kb, id) => pathOfPage(kb, { kind: 'trainer', id }),
  'workshop_questions.answer': (kb, id) => pathOfPage(kb, { kind: 'trainer', id }),
  'workshop_questions.short': (kb, id) => pathOfPage(kb, { kind: 'slides', id }),
  'workshops.agenda': (kb, id) => pathOfPage(kb, { kind: 'slides', id }),
  'workshops.guide': (kb, id) => handoutAddress(kb, { kind: 'entry', id }),
  'workshops.observe': (kb, id) => handoutAddress(kb, { kind: 'entry', id }),
  'workshops.debrief': (kb, id) => handoutAddress(kb, { kind: 'entry', id }),
};

/** Fragment of the key facts above a page's text. */
const facts = 'feiten';
/** Fragments of page sections that contain texts: by table and field, or by table. Titles, and the summaries below them, have the title's fragment. */
const fragments: Readonly<Record<string, string | ((kb: KnowledgeBase, key: string) => string)>> = {
  aims: 'doelen',
  articles: 'artikelen',
  caveats: 'kanttekeningen',
  'countries.since': 'betekenis',
  equivalents: 'landen',
  exceptions: 'uitzonderingen',
  facts,
  form_headings: 'onderdelen',
  'instruments.users': facts,
  'laws.obliges': facts,
  'laws.scope': facts,
  'laws.who': facts,
  layers: 'lagen',
  'lessons.mirror': 'vragen',
  'lessons.not_said': 'niet-gezegd',
  'lessons.questions': 'vragen',
  limits: 'termijnen',
  'practices.ages_text': facts,
  'practices.questions': 'vragen',
  'principles.mirror': 'vragen',
  'principles.not_said': 'niet-gezegd',
  'principles.questions': 'vragen',
  shared_statements: 'landen',
  'terms.nearest': 'dichtstbij',
  'themes.definition': 'uitspraak',
  'themes.difference': 'verschil',
  // The question about the reference country is shown with that country's cell.
  'themes.mirror': ({ mirrorCode }) => mirrorCode,
  'themes.statement': 'uitspraak',
  transfer_cards: 'overdraagbaar',
  'workshop_parts.note': 'draaiboek',
  workshop_parts: (_, key) => `deel-${key}`,
  'workshop_questions.ask': (_, key) => `vraag-${key}`,
  workshop_questions: (_, key) => `antwoord-${key}`,
  'workshops.agenda': 'afspraken',
  'workshops.aim': facts,
  'workshops.audience': facts,
  'workshops.debrief': 'terugkijken',
  'workshops.group': facts,
  'workshops.guide': 'leeswijzer',
  'workshops.observe': 'kijkwijzer',
  'workshops.prepare': 'voorbereiden',
};
/** Fragment of a page's title and introduction. */
const titleFragment = 'page-title';
/** Texts that are only in a page's `<head>`, so without a fragment. */
const inHead: ReadonlySet<string> = new Set(['themes.summary']);

/** Address of the page that shows a statement, with the fragment of the section that contains it; without a fragment if it is in the page's `<head>`. */
export function addressOfStatement(kb: KnowledgeBase, { part, field, entry, passage }: Statement): string {
  const name = `${part.table}.${field}`;
  const page = besidePage[name]?.(kb, entry.id) ?? addressOfPart(kb, part);
  if (inHead.has(name)) return page;
  if (passage !== undefined) return placed(page, passageFragment(passage));
  const fragment = fragments[name] ?? fragments[part.table] ?? titleFragment;
  return placed(page, typeof fragment === 'string' ? fragment : fragment(kb, part.key));
}
