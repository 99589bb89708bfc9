const prefixes = ['', ...'aan af achter bij door in mee na om onder op over samen tegen terug toe uit vast voor weg'.split(' ')];

/** "Geleefd" is of "leven", "gereisd" of "reizen". */
const voiced = (stem: string) => stem.replace(/f$/, 'v').replace(/s$/, 'z');
/** "Gedeeld" is of "delen", "gestopt" of "stoppen". */
const opened = (stem: string) => stem.replace(/([aeou])\1(?=[^aeiou]$)/, '$1');
const closed = (stem: string) => stem.replace(/(?<![aeiou])([aeiou])([^aeiou])$/, '$1$2$2');
const infinitivesOf = (stem: string) => [...new Set([stem, opened(stem), closed(stem), voiced(opened(stem))])].map((each) => `${each}en`);

/** Nouns that only look like participles. */
const nouns = new Set(['gegeven', 'gegevens']);

/** Infinitives of which a Dutch word may be the participle: "melden" of "gemeld", "aanmelden" of "aangemeld". */
export function infinitivesOfParticiple(word: string): string[] {
  if (nouns.has(word)) return [];
  return prefixes.flatMap((prefix) => {
    if (!word.startsWith(`${prefix}ge`)) return [];
    const rest = word.slice(prefix.length + 2);
    if (!/(?:d|t|en)$/.test(rest)) return [];
    // The "d" of "gemeld" is the verb's own.
    const stems = [rest.replace(/(?:d|t|en)$/, ''), ...(rest.endsWith('en') ? [] : [rest])].filter((stem) => stem.length >= 3);
    return [...new Set(stems.flatMap(infinitivesOf))].map((infinitive) => `${prefix}${infinitive}`);
  });
}

/** Infinitives of which a Dutch word may be the third person: "betalen" of "betaalt". */
export const infinitivesOfPerson = (word: string): string[] => (/[^t]t$/.test(word) && word.length >= 5 ? infinitivesOf(word.slice(0, -1)) : []);

/** Infinitives of which a Dutch word may be the past: "werken" of "werkte", "zorgen" of "zorgden". */
export function infinitivesOfPast(word: string): string[] {
  const [, stem] = /^(.{3,})(?:te|de)n?$/.exec(word) ?? [];
  return stem === undefined ? [] : infinitivesOf(stem);
}

/** Words of which a Dutch word may be the small form: "gesprek" of "gesprekje", "school" of "schooltjes". */
export function basesOfDiminutive(word: string): string[] {
  const [, stem] = /^(.{3,}?)(?:et|t|p|k)?jes?$/.exec(word) ?? [];
  if (stem === undefined) return [];
  // "Groepje" keeps its p, "boompje" has one put in; "mannetje" has its n doubled.
  const whole = word.replace(/jes?$/, '');
  return [...new Set([whole, stem, stem.replace(/([^aeiou])\1$/, '$1')])];
}

/** The word of which a Dutch one may be a plural from Latin: "kindcentrum" of "kindcentra". */
export const singularOfLatin = (word: string): string[] => (/[^aeiou]a$/.test(word) ? [word.replace(/a$/, 'um')] : []);

/** Words of which an English word may be a regular form: "report" of "reported", "place" of "placing", "refer" of "referred", "carry" of "carried". */
export function basesOfEnglish(word: string): string[] {
  const [, stem] = /^(.{3,})(?:ed|ing)$/.exec(word) ?? [];
  if (stem === undefined) return [];
  return [...new Set([stem, `${stem}e`, stem.replace(/([^aeiou])\1$/, '$1'), stem.replace(/i$/, 'y')])];
}

/** The abbreviation of which a word may be a form, an apostrophe before its ending or not: "MDO" of "MDO’s", "SMW" of "SMW’er". Folded. */
export function basesOfAbbreviation(word: string): string[] {
  const [, base] = /^(\p{L}{2,5}?)(?:s|e?n|ers?)$/u.exec(word) ?? [];
  return base === undefined ? [] : [base];
}

/** Endings of Swedish and Danish nouns: definite, plural, both. A genitive has an "s" behind them. */
const scandinavian = ['arna', 'orna', 'erna', 'erne', 'ene', 'na', 'ne', 'ar', 'or', 'er', 'en', 'et', 'an', 'n', 'r', 't', 'e', ''];
/** Endings of Finnish cases, of one and of many. */
const finnish = ['iden', 'jen', 'issa', 'ista', 'illa', 'ssa', 'sta', 'lla', 'lta', 'lle', 'ksi', 'ita', 'ien', 'ia', 'ja', 'ta', 'in', 'a', 'n', 't'];

/** Words of a stem that a Scandinavian ending was taken off: "förskol" is of "förskola", "anmälning" of "anmälan", "dagtilbudd" of "dagtilbud". */
const scandinavianWords = (stem: string) => [stem, `${stem}a`, `${stem}e`, stem.replace(/ning$/, 'an'), stem.replace(/([^aeiou])\1$/, '$1')];
/** Words of a stem that a Finnish ending was taken off: "ilmoitukse" is of "ilmoitus", "kodi" of "koti", "neuvolo" of "neuvola". */
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
 * Words of which a Swedish, Danish or Finnish one may be a form, the longest first, without its signs in other spellings: "anmaelan", "boernehave".
 * Only a word that is known for one of them is one: the endings are those of many other words.
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
