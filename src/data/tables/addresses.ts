import { passageFragment } from '../../core/body.ts';
import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import { handoutAddress, pathOfEntry, pathOfPage } from '../../site/routes.ts';
import type { Statement } from '../statements.ts';
import type { Part } from './derive.ts';

/** Address of the page and place where a part stands, from the root of the site; of what has no place of its own, that of what it is a part of. */
export function addressOfPart(kb: KnowledgeBase, part: Part): string {
  const { table, key, whole, entry } = part;
  if (!entry) return '';
  if (table === 'services') return pathOfEntry(kb, key);
  if (table === 'paragraphs') return placed(pathOfEntry(kb, entry.id), key);
  if (table === 'steps' && whole) return `${addressOfPart(kb, whole)}#stap-${key}`;
  if (table === 'cells' && whole) return `${addressOfPart(kb, whole)}#${key}`;
  return whole ? addressOfPart(kb, whole) : pathOfEntry(kb, entry.id);
}

/** An address with a fragment, unless it has one. */
const placed = (address: string, fragment: string) => (address.includes('#') ? address : `${address}#${fragment}`);

/** Pages of an entry beside its own, with texts that its own leaves out: by table and field. */
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

/** Facts in short, above the text of a page. */
const facts = 'feiten';
/** Fragments of the parts of a page in which texts stand: by table and field, or by table. Titles, and summaries under them, are in none of these. */
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
  // A question to the country that all others are held against stands beside what holds there.
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
/** The title of a page, with the lead under it. */
const titleFragment = 'page-title';
/** Texts that their page has in its head only, where nothing can be led to. */
const inHead: ReadonlySet<string> = new Set(['themes.summary']);

/** Address of the page that shows a statement, with the fragment of what holds its words; without one where it stands in the head of its page. */
export function addressOfStatement(kb: KnowledgeBase, { part, field, entry, passage }: Statement): string {
  const name = `${part.table}.${field}`;
  const page = besidePage[name]?.(kb, entry.id) ?? addressOfPart(kb, part);
  if (inHead.has(name)) return page;
  if (passage !== undefined) return placed(page, passageFragment(passage));
  const fragment = fragments[name] ?? fragments[part.table] ?? titleFragment;
  return placed(page, typeof fragment === 'string' ? fragment : fragment(kb, part.key));
}
