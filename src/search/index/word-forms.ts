import type { Language } from '../../core/languages.ts';
import { inflectionKey } from '../fold.ts';
import { isStopWord } from '../stop-words.ts';
import { basesOfDiminutive, basesOfEnglish, infinitivesOfParticiple, infinitivesOfPast, infinitivesOfPerson } from '../word-bases.ts';

/** Dutch verbs that change their vowel: infinitive, past, past of several, participle; `!` behind a form that is another word when no first part stands before it. */
const strong =
  `bieden bood boden geboden|binden bond bonden gebonden|blijven bleef bleven gebleven|breken brak braken gebroken|brengen bracht brachten gebracht|
  denken dacht dachten gedacht|dragen droeg droegen gedragen|dringen drong drongen gedrongen|dwingen dwong dwongen gedwongen|gelden gold golden gegolden|
  geven gaf gaven gegeven!|grijpen greep grepen gegrepen|hangen hing hingen gehangen|helpen hielp hielpen geholpen|houden hield hielden gehouden|
  kiezen koos kozen gekozen|kijken keek keken gekeken|komen kwam kwamen gekomen|kopen kocht kochten gekocht|krijgen kreeg kregen gekregen|lezen las lazen gelezen|
  lopen liep liepen gelopen|nemen nam namen genomen|roepen riep riepen geroepen|scheiden scheidde scheidden gescheiden|schrijven schreef schreven geschreven|
  slaan sloeg sloegen geslagen|sluiten sloot sloten gesloten|spreken sprak spraken gesproken|staan stond stonden gestaan|stijgen steeg stegen gestegen|
  treden trad traden getreden|treffen trof troffen getroffen|trekken trok trokken getrokken|vallen viel vielen gevallen!|vangen ving vingen gevangen|
  vinden vond vonden gevonden|vragen vroeg! vroegen! gevraagd|werven wierf wierven geworven|wijzen wees! wezen! gewezen|winnen won wonnen gewonnen|
  zenden zond zonden gezonden|zien zag zagen gezien|zoeken zocht zochten gezocht|
  beginnen begon begonnen|verliezen verloor verloren|verdwijnen verdween verdwenen|bewegen bewoog bewogen|vermijden vermeed vermeden`
    .split('|')
    .map((forms) => forms.trim().split(' '));

/** First parts of verbs: those that come apart from it take "ge" behind them, the others take none. */
const comesApart = 'aan achter af bij in mee na om op samen tegen terug toe uit vast voor weg door onder over'.split(' ');
const staysTied = 'be ver ont her over onder voor door'.split(' ');
const tied = ['', ...comesApart].flatMap((first) => staysTied.map((second) => first + second));

/** A verb's forms with a first part before each: "verwijzen verwees verwezen", "aanbieden aanbood aanboden aangeboden". */
function withPrefix(prefix: string, forms: readonly string[]): string[] {
  const isTied = tied.includes(prefix);
  const own = prefix === '' ? forms.filter((form) => !form.endsWith('!')) : forms.map((form) => form.replace('!', ''));
  return own.map((form, at) => prefix + (isTied && at > 0 ? form.replace(/^ge/, '') : form));
}

/** Other words of which a form is not made by an ending, Dutch and English, the plain form first. */
const others = `kind kinderen|lid leden|stad steden|dag dagen|weg wegen|spel spelen|
  child children childrens|woman women|man men|life lives|wife wives|
  bring brought|build built|buy bought|choose chose chosen|deal dealt|draw drew drawn|fall fell fallen|feel felt|forbid forbade forbidden|give gave given|grow grew grown|
  hold held|keep kept|lead led|leave left|lose lost|meet met|pay paid payed|seek sought|sell sold|send sent|speak spoke spoken|spend spent|take took taken|teach taught|
  tell told|think thought|understand understood|withdraw withdrew withdrawn|write wrote written`
  .split('|')
  .map((forms) => forms.trim().split(' '));

/**
 * Groups of forms of one word that no ending shows, of words that texts hold in any form.
 * @param words all words of the texts, folded.
 */
function irregularForms(words: ReadonlySet<string>): string[][] {
  const verbs = strong.flatMap((verb) => ['', ...comesApart, ...tied].map((prefix) => withPrefix(prefix, verb)));
  return [...others, ...verbs].filter((forms) => forms.some((form) => words.has(form)));
}

/** What is known of the words of one language, folded: those of the texts, and the correct ones. */
interface KnownForms {
  readonly words: ReadonlySet<string>;
  readonly correct: ReadonlySet<string>;
}

/** Words of which a Dutch one may be a form, when it is no noun. */
function dutchBases(word: string, { words, correct }: KnownForms): string[] {
  const key = inflectionKey(word);
  const isPlural = word.endsWith('en') && correct.has(key) && key.includes('ge');
  if (isPlural) return [];
  return [
    // Of participles the dictionary knows "de gemelden", too; texts have them of nouns only.
    ...(words.has(`${word}en`) ? [] : infinitivesOfParticiple(word)),
    ...(correct.has(`${word}en`) ? [] : infinitivesOfPerson(word)),
    ...infinitivesOfPast(word),
    ...basesOfDiminutive(word),
  ];
}

/** Words that only look like a form of a shorter one. */
const ownWords = new Set(['evening', 'outing', 'according', 'concerning', 'during']);

const longestBase = 5;

/** Rules of inflection by language; a language without them has the forms of its words by the endings of nouns alone. */
const basesOf: Readonly<Partial<Record<Language, (word: string, known: KnownForms) => string[]>>> = {
  nl: dutchBases,
  // Longer ones are found as words of one root.
  en: (word) => (ownWords.has(word) ? [] : basesOfEnglish(word).filter(({ length }) => length <= longestBase)),
};

/**
 * Forms of words that no ending of nouns shows, for each other's keys: regular forms that the texts hold, and irregular ones whether they do or not.
 * "Gezag" is no form of "zag", nor "geweld" of "wel", nor "gebied" of "bieden": a form counts only when its infinitive stands in the texts,
 * and when it is itself no noun with a plural of its own.
 * @param words all words of the texts, folded. @param correct correct words of the language, folded.
 * @returns what texts hold beside a form, by its key.
 */
export function formsOf(language: Language, words: ReadonlySet<string>, correct: ReadonlySet<string>): Map<string, string[]> {
  const forms = new Map<string, Set<string>>();
  const lead = (from: string, to: string) => {
    const key = inflectionKey(from);
    if (words.has(to) && key !== inflectionKey(to)) forms.set(key, (forms.get(key) ?? new Set()).add(to));
  };
  for (const word of words) {
    for (const base of basesOf[language]?.(word, { words, correct }) ?? []) {
      if (!words.has(base) || !correct.has(base) || isStopWord(language, base)) continue;
      lead(word, base);
      lead(base, word);
    }
  }
  for (const group of irregularForms(words)) for (const from of group) for (const to of group) lead(from, to);
  return new Map([...forms].map(([key, others]) => [key, [...others].toSorted()]));
}
