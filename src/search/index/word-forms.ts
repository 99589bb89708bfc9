import type { Language } from '../../core/languages.ts';
import { inflectionKey } from '../fold.ts';
import { isStopWord } from '../stop-words.ts';
import { basesOfDiminutive, basesOfEnglish, infinitivesOfParticiple, infinitivesOfPast, infinitivesOfPerson } from '../word-bases.ts';

/** Dutch strong verbs: infinitive, past singular, past plural, participle. `!` marks a form that is a different word when it has no prefix. */
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

/** Verb prefixes: participles keep "ge" after a separable one and lose it after an inseparable one. */
const comesApart = 'aan achter af bij in mee na om op samen tegen terug toe uit vast voor weg door onder over'.split(' ');
const staysTied = 'be ver ont her over onder voor door'.split(' ');
const tied = ['', ...comesApart].flatMap((first) => staysTied.map((second) => first + second));

/** A verb's forms with a prefix: "verwijzen verwees verwezen", "aanbieden aanbood aanboden aangeboden". */
function withPrefix(prefix: string, forms: readonly string[]): string[] {
  const isTied = tied.includes(prefix);
  const usable = prefix === '' ? forms.filter((form) => !form.endsWith('!')) : forms.map((form) => form.replace('!', ''));
  return usable.map((form, index) => prefix + (isTied && index > 0 ? form.replace(/^ge/, '') : form));
}

/** Other irregular words, Dutch and English, base form first. */
const others = `kind kinderen|lid leden|stad steden|dag dagen|weg wegen|spel spelen|
  child children childrens|woman women|man men|life lives|wife wives|
  bring brought|build built|buy bought|choose chose chosen|deal dealt|draw drew drawn|fall fell fallen|feel felt|forbid forbade forbidden|give gave given|grow grew grown|
  hold held|keep kept|lead led|leave left|lose lost|meet met|pay paid payed|seek sought|sell sold|send sent|speak spoke spoken|spend spent|take took taken|teach taught|
  tell told|think thought|understand understood|withdraw withdrew withdrawn|write wrote written`
  .split('|')
  .map((forms) => forms.trim().split(' '));

/**
 * Groups of irregular forms of one word, for words that occur in the texts in any form.
 * @param words all words of the texts, folded.
 */
function irregularForms(words: ReadonlySet<string>): string[][] {
  const verbs = strong.flatMap((verb) => ['', ...comesApart, ...tied].map((prefix) => withPrefix(prefix, verb)));
  return [...others, ...verbs].filter((forms) => forms.some((form) => words.has(form)));
}

/** Known words of one language, folded: those used in the texts, and the correct ones. */
interface KnownForms {
  readonly words: ReadonlySet<string>;
  readonly correct: ReadonlySet<string>;
}

/** Possible base forms of a Dutch word, other than a noun. */
function dutchBases(word: string, { words, correct }: KnownForms): string[] {
  const key = inflectionKey(word);
  const isPlural = word.endsWith('en') && correct.has(key) && key.includes('ge');
  if (isPlural) return [];
  return [
    // A word with a plural in -en in the texts is a noun. The dictionary cannot tell: it also lists participles used as nouns ("de gemelden").
    ...(words.has(`${word}en`) ? [] : infinitivesOfParticiple(word)),
    ...(correct.has(`${word}en`) ? [] : infinitivesOfPerson(word)),
    ...infinitivesOfPast(word),
    ...basesOfDiminutive(word),
  ];
}

/** Words that only look like a form of a shorter word. */
const ownWords = new Set(['evening', 'outing', 'according', 'concerning', 'during']);

const longestBase = 5;

/** Inflection rules by language. In a language without rules, only the noun endings of `inflectionKey` apply. */
const basesOf: Readonly<Partial<Record<Language, (word: string, known: KnownForms) => string[]>>> = {
  nl: dutchBases,
  // Longer ones are found through their common root.
  en: (word) => (ownWords.has(word) ? [] : basesOfEnglish(word).filter(({ length }) => length <= longestBase)),
};

/**
 * Forms of a word that `inflectionKey` does not unite: regular forms that occur in the texts, and irregular forms whether or not they occur.
 * To rule out pairs such as "gezag" and "zag", "geweld" and "wel", "gebied" and "bieden", a regular form counts only if its base form occurs
 * in the texts and it is not itself a noun with its own plural.
 * @param words all words of the texts, folded. @param correct correct words of the language, folded.
 * @returns for the key of a form, the other forms that occur in the texts.
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
