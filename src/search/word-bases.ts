const prefixes = ['', ...'aan af achter bij door in mee na om onder op over samen tegen terug toe uit vast voor weg'.split(' ')];

/** Voices a final consonant, as in "geleefd" from "leven", "gereisd" from "reizen". */
const voiced = (stem: string) => stem.replace(/f$/, 'v').replace(/s$/, 'z');
/** Spellings of a stem in an open and a closed syllable, as in "gedeeld" from "delen", "gestopt" from "stoppen". */
const opened = (stem: string) => stem.replace(/([aeou])\1(?=[^aeiou]$)/, '$1');
const closed = (stem: string) => stem.replace(/(?<![aeiou])([aeiou])([^aeiou])$/, '$1$2$2');
const infinitivesOf = (stem: string) => [...new Set([stem, opened(stem), closed(stem), voiced(opened(stem))])].map((each) => `${each}en`);

/** Nouns that only look like participles. */
const nouns = new Set(['gegeven', 'gegevens']);

/** Infinitives of which a Dutch word may be the participle: "gemeld" gives "melden", "aangemeld" gives "aanmelden". */
export function infinitivesOfParticiple(word: string): string[] {
  if (nouns.has(word)) return [];
  return prefixes.flatMap((prefix) => {
    if (!word.startsWith(`${prefix}ge`)) return [];
    const rest = word.slice(prefix.length + 2);
    if (!/(?:d|t|en)$/.test(rest)) return [];
    // The "d" of "gemeld" belongs to the stem.
    const stems = [rest.replace(/(?:d|t|en)$/, ''), ...(rest.endsWith('en') ? [] : [rest])].filter((stem) => stem.length >= 3);
    return [...new Set(stems.flatMap(infinitivesOf))].map((infinitive) => `${prefix}${infinitive}`);
  });
}

/** Infinitives of which a Dutch word may be the third person singular: "betaalt" gives "betalen". */
export const infinitivesOfPerson = (word: string): string[] => (/[^t]t$/.test(word) && word.length >= 5 ? infinitivesOf(word.slice(0, -1)) : []);

/** Infinitives of which a Dutch word may be the past tense: "werkte" gives "werken", "zorgden" gives "zorgen". */
export function infinitivesOfPast(word: string): string[] {
  const [, stem] = /^(.{3,})(?:te|de)n?$/.exec(word) ?? [];
  return stem === undefined ? [] : infinitivesOf(stem);
}

/** Words of which a Dutch word may be the diminutive: "gesprekje" gives "gesprek", "schooltjes" gives "school". */
export function basesOfDiminutive(word: string): string[] {
  const [, stem] = /^(.{3,}?)(?:et|t|p|k)?jes?$/.exec(word) ?? [];
  if (stem === undefined) return [];
  // The p of "groepje" belongs to the stem, that of "boompje" to the ending; "mannetje" doubles its n.
  const whole = word.replace(/jes?$/, '');
  return [...new Set([whole, stem, stem.replace(/([^aeiou])\1$/, '$1')])];
}

/** The singular of a Dutch word that may be a Latin plural: "kindcentra" gives "kindcentrum". */
export const singularOfLatin = (word: string): string[] => (/[^aeiou]a$/.test(word) ? [word.replace(/a$/, 'um')] : []);

/** Possible base forms of a regular English form: "reported" gives "report", "placing" "place", "referred" "refer", "carried" "carry". */
export function basesOfEnglish(word: string): string[] {
  const [, stem] = /^(.{3,})(?:ed|ing)$/.exec(word) ?? [];
  if (stem === undefined) return [];
  return [...new Set([stem, `${stem}e`, stem.replace(/([^aeiou])\1$/, '$1'), stem.replace(/i$/, 'y')])];
}

/** The abbreviation of which a word may be a form, folded, with or without an apostrophe before the ending: "MDO’s" gives "MDO", "SMW’er" "SMW". */
export function basesOfAbbreviation(word: string): string[] {
  const [, base] = /^(\p{L}{2,5}?)(?:s|e?n|ers?)$/u.exec(word) ?? [];
  return base === undefined ? [] : [base];
}

/** Endings of Swedish and Danish nouns: definite, plural, or both. A genitive "s" may follow. */
const scandinavian = ['arna', 'orna', 'erna', 'erne', 'ene', 'na', 'ne', 'ar', 'or', 'er', 'en', 'et', 'an', 'n', 'r', 't', 'e', ''];
/** Finnish case endings, singular and plural. */
const finnish = ['iden', 'jen', 'issa', 'ista', 'illa', 'ssa', 'sta', 'lla', 'lta', 'lle', 'ksi', 'ita', 'ien', 'ia', 'ja', 'ta', 'in', 'a', 'n', 't'];

/** Possible words for a stem without its Scandinavian ending: "förskol" gives "förskola", "anmälning" "anmälan", "dagtilbudd" "dagtilbud". */
const scandinavianWords = (stem: string) => [stem, `${stem}a`, `${stem}e`, stem.replace(/ning$/, 'an'), stem.replace(/([^aeiou])\1$/, '$1')];
/** Possible words for a stem without its Finnish ending: "ilmoitukse" gives "ilmoitus", "kodi" "koti", "neuvolo" "neuvola". */
const finnishWords = (stem: string) => [
  stem,
  stem.replace(/kse?$/, 's'),
  stem.replace(/d([ie])$/, 't$1'),
  stem.replace(/te$/, 'ti'),
  stem.replace(/ai$/, 'aki'),
  stem.replace(/o$/, 'a'),
];

const shortestName = 4;

/**
 * Possible base forms of a Swedish, Danish or Finnish word, longest first. Spellings without special letters count, too: "anmaelan", "boernehave".
 * Check each base against known words: many other words have the same endings.
 */
export function basesOfNordic(word: string): string[] {
  const spelled = [word, word.replace(/ae/g, 'a').replace(/oe/g, 'o').replace(/aa/g, 'a')];
  const without = (ending: string, from: string) =>
    from.endsWith(ending) && from.length - ending.length >= shortestName ? [from.slice(0, from.length - ending.length)] : [];
  const bases = spelled.flatMap((form) => [
    ...[form, ...without('s', form)].flatMap((each) => scandinavian.flatMap((ending) => without(ending, each))).flatMap(scandinavianWords),
    ...finnish.flatMap((ending) => without(ending, form)).flatMap(finnishWords),
  ]);
  return [...new Set(bases)].filter((base) => base !== word).toSorted((a, b) => b.length - a.length);
}
