/**
 * How strongly a page is taken to be about what was asked, from 0 to 1: a title over a key term over the text,
 * an exact word over a part over a synonym over a correction.
 *
 * The order was set by hand; the numbers were tuned on the labelled sets of queries and on those of everyday words that are not held out
 * (`tests/bench/queries*.json`), one at a time, and kept where recall and the rank of the first right hit fell on none. `npm run bench:search` shows what a change does to all sets.
 */
export const weights = {
  title: 1,
  name: 0.88,
  titlePart: 0.66,
  /** The title in the other language. */
  alternateTitle: 0.6,
  /** Text: from, and how much more for the page that says it most. */
  text: [0.32, 0.42],
  /** What text adds to a hit in the title. */
  textBeside: 0.11,
  /** A term of the glossary by its own name, a synonym, or a word of one: its page, entries that belong to it, pages that name it. */
  concept: { own: { page: 1, entry: 0.66, named: 0.52 }, synonym: { page: 0.98, entry: 0.62, named: 0.52 }, part: { page: 0.5, entry: 0.4, named: 0.3 } },
  /** Parts of the reader's compound, found apart. */
  parts: 0.5,
  lastPart: 0.34,
  firstPart: 0.28,
  /** Both parts of a known compound, but not as one word. */
  partsApart: 0.35,
  joined: 0.95,
  prefix: 0.72,
  /** Another form of the word that no ending shows: "gemeld" for "melden". */
  form: 0.75,
  /** Another word of the same root: "bezuiniging" for "bezuinigen". */
  kin: 0.62,
  /** The same, when the word itself is there. */
  kinBeside: 0.45,
  /** What a word that texts lack stands for. */
  searchWord: 0.95,
  /** The same, when what it stands for is another thing that comes near. */
  nearWord: 0.8,
  /** A phrase of the glossary within a longer one. */
  inner: 0.9,
  correction: 0.5,
  /** A word that may be a slip, beside others that pages are about. */
  doubtful: 0.5,
  /** All words of a phrase, but not next to each other. */
  apart: 0.72,
  /** Parts of a word that the lexicon knows and no text holds. */
  partsOfKnown: 0.8,
  /** Two words of the question near each other. */
  near: 0.2,
  /** How much less a title counts that holds only part of the question. */
  headAlone: 0.6,
  /** How much of the worth hangs on finding all of the question. */
  coverage: 0.44,
  /** What weaker evidence adds to stronger. */
  beside: 0.18,
  /** A question of readers that is the reader's: below the best that titles and texts give. */
  ask: 0.9,
  /** What it adds to a page that answers by its text, too. */
  askBeside: 0.5,
  /** A page whose title or name is the whole query comes before all others. */
  exactName: 1,
  /** A page that lists what a word of the query names: "lessen" in "lessen voor gemeenten". */
  listName: 0.4,
  /** A country named in the query, for what is about that country. */
  ofCountry: 0.3,
  /** The page that sets two named countries side by side comes first, its row of the theme before all. */
  pair: 3,
  pairRow: 4,
} as const;

/** Updates, publications, lists and workshops tell of entries; they stand behind them. */
export const kindWeights: Readonly<Record<string, number>> = { developments: 0.58, sources: 0.5, pages: 0.7, workshops: 0.8, countries: 0.94 };

/** Part of the question that the best hit must answer, where a word of it is nowhere on the site: with less, nothing was found. More, where it names no subject of the site. */
export const leastAnswered = { subject: 0.45, other: 0.55 } as const;
/** How well a question of readers must be the reader's for an entry that holds none of the reader's words. */
export const leastAsked = 0.5;
/**
 * Score below which words of a short question stand in a text by chance, how much less than this a question of readers must be the reader's, and most parts of
 * such a question: with all three, nothing was found. In a longer one each word is little of it, so that what answers scores little, too.
 */
export const faint = { score: 0.36, asked: 0.2, parts: 3 } as const;
/** Part of the best score below which hits are a tail that says nothing any more. */
export const tail = 0.3;
/** The same, above which hits may stand first in another order than that of their scores. */
export const clear = 0.5;
