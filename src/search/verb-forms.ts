const prefixes = ['', ...'aan af achter bij door in mee na om onder op over samen tegen terug toe uit vast voor weg'.split(' ')];

/** "Geleefd" is of "leven", "gereisd" of "reizen". */
const voiced = (stem: string) => stem.replace(/f$/, 'v').replace(/s$/, 'z');
/** "Gedeeld" is of "delen", "gestopt" of "stoppen". */
const opened = (stem: string) => stem.replace(/([aeou])\1(?=[^aeiou]$)/, '$1');
const closed = (stem: string) => stem.replace(/(?<![aeiou])([aeiou])([^aeiou])$/, '$1$2$2');

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
    return [...new Set(stems.flatMap((stem) => [stem, opened(stem), closed(stem), voiced(opened(stem))]))].map((stem) => `${prefix}${stem}en`);
  });
}

/** Infinitives of which a Dutch word may be the third person: "betalen" of "betaalt". */
export function infinitivesOfPerson(word: string): string[] {
  if (!/[^t]t$/.test(word) || word.length < 5) return [];
  const stem = word.slice(0, -1);
  return [...new Set([stem, opened(stem), closed(stem), voiced(opened(stem))])].map((each) => `${each}en`);
}
