/**
 * How strongly a page matches the query, from 0 to 1: title over key term over text,
 * exact word over part over synonym over correction.
 *
 * The order was set by hand. The values were tuned one at a time on the labelled query sets, including those of everyday words that are not held out
 * (`tests/bench/queries*.json`); a change was kept if neither recall nor the rank of the first correct hit got worse on any set. `npm run bench:search` shows the effect on all sets.
 */
export const weights = {
  title: 1,
  name: 0.88,
  titlePart: 0.66,
  /** The title in the other language. */
  alternateTitle: 0.6,
  /** Text: minimum, and what the page that says most about it gets on top. */
  text: [0.32, 0.42],
  /** What a text match adds to a title match. */
  textBeside: 0.11,
  /** A glossary term, matched by its own name, a synonym, or one word of either: its page, entries linked to it, and pages that mention it. */
  concept: { own: { page: 1, entry: 0.66, named: 0.52 }, synonym: { page: 0.98, entry: 0.62, named: 0.52 }, part: { page: 0.5, entry: 0.4, named: 0.3 } },
  /** Parts of a compound in the query, found separately. */
  parts: 0.5,
  lastPart: 0.34,
  firstPart: 0.28,
  /** Both parts of a known compound, but not as one word. */
  partsApart: 0.35,
  joined: 0.95,
  prefix: 0.72,
  /** An irregular form of the word: "gemeld" for "melden". */
  form: 0.75,
  /** A word with the same root: "bezuiniging" for "bezuinigen". */
  kin: 0.62,
  /** The same, when the word itself occurs as well. */
  kinBeside: 0.45,
  /** A phrase to search for in place of a search word. */
  searchWord: 0.95,
  /** The same, when it is related rather than equivalent. */
  nearWord: 0.8,
  /** A glossary phrase inside a longer one. */
  inner: 0.9,
  correction: 0.5,
  /** A possible typing error, next to words that pages are about. */
  doubtful: 0.5,
  /** All words of a phrase, but not adjacent. */
  apart: 0.72,
  /** Parts of a word that is in the lexicon but in no text. */
  partsOfKnown: 0.8,
  /** Two parts of the query close together. */
  near: 0.2,
  /** Deduction from a title match for the parts of the query that the title lacks. */
  headAlone: 0.6,
  /** Share of the score that depends on matching the whole query. */
  coverage: 0.44,
  /** What weaker evidence adds to stronger evidence. */
  beside: 0.18,
  /** A reader's question that matches the query: below the best score of titles and texts. */
  ask: 0.9,
  /** What the weaker of question and text adds to the stronger. */
  askBeside: 0.5,
  /** A title or name that equals the query puts its page before all others. */
  exactName: 1,
  /** A page that lists what a word of the query names: "lessen" in "lessen voor gemeenten". */
  listName: 0.4,
  /** A page about a country that the query names. */
  ofCountry: 0.3,
  /** The page that compares two named countries comes first; its row for a named theme, before everything. */
  pair: 3,
  pairRow: 4,
} as const;

/** Updates, publications, lists and workshops describe other entries, so they rank lower. */
export const kindWeights: Readonly<Record<string, number>> = { developments: 0.58, sources: 0.5, pages: 0.7, workshops: 0.8, countries: 0.94 };

/**
 * Share of the query that the best hit must answer, or there are no results: where it names a subject of the site but one of its words occurs nowhere,
 * and where it names no subject.
 */
export const leastAnswered = { subject: 0.45, other: 0.55 } as const;
/** How closely a reader's question must match for an entry that contains no word of the query. */
export const leastAsked = 0.5;
/**
 * Limits for chance matches: a query of at most `parts` parts has no results if every score is below `score` and every similarity to a reader's question
 * below `asked`. In a longer query each word counts for little, so even good answers score low.
 */
export const faint = { score: 0.36, asked: 0.2, parts: 3 } as const;
/** Share of the best score below which hits are dropped as noise. */
export const tail = 0.3;
/** Share of the best score from which on hits come first in any other sort order. */
export const clear = 0.5;
