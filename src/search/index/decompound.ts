import { fold } from '../fold.ts';
import type { Dictionary } from './hunspell.ts';

const shortest = 7;
const shortestPart = 3;

/** Pieces that the dictionary allows in compounds but nobody searches for: endings, and strings that only look like words. */
const noPart = new Set(
  `aan achter af als bij bin boven buiten daar door een hier in innen langs los mee met na naar neder om onder op over rond samen tegen terug
   toe tot trans tussen uit van vast ver voor vol waar weg zelf super opper mid den der ten ter eer eind ele elingen lingen lings baren loosheid matig
   matige matigheid kundige kundigen assen assing zaak zaken orde stelling heid heden schap ring ingen eren ster sters stand ken ren ting
   staat staats kant hand maat les pers rek punt punten delen leven lijn lijnen rijk tijd veer zijde breuk`.split(/\s+/),
);
/** Words with a meaning of their own, although they could be split into words. */
const wholes = new Set(
  `maatregel maatregelen drangmaatregel werkplaats leerkracht leerkrachten volgorde uitgangspunt uitgangspunten toekomst handleiding handleidingen
   handboek noodzaak kanttekening kanttekeningen knelpunt knelpunten middelpunt transformatie toepassen staatssecretaris oppervlakte supervisie
   grondgedachte kwetsbaren toetsenbord huiskamer leefomgeving meerwaarde eindrapport internet beroepskracht beroepskrachten hoofdlijn hoofdlijnen
   standpunt jaarverslag tijdstip voorbeeld vertrouwen bijzonder antwoord griekenland ierland schotland nederland duitsland engeland finland
   arbeidsmarkt werkelijk aandacht onderwerp huidige schoolmeester riksdagen hoogleraar ledenvergadering meldkamers
   ziekenhuis ziekenhuizen stadhuis tehuis bruggenbouwer bruggenbouwers persbureau nieuwsbericht persbericht krantenbericht werkdagen werkdag
   belangrijk belangrijke belangrijkste leeftijd leeftijden richtlijn richtlijnen huishouden huishoudens
   woonplaats plaatsvinden tandarts tandartsen hulpmiddel hulpmiddelen werkwijze werkwijzen bovenbouw onderbouw boekhouding basis database databases`.split(
    /\s+/,
  ),
);

/**
 * Splits Dutch compounds. A word listed in the dictionary is left whole, unless both its parts are words of the site;
 * a word that the dictionary only derives is split where its parts join.
 * @param siteWords words used on the site, folded.
 */
export function decompounder({ words, first, middle, last }: Dictionary, siteWords: ReadonlySet<string>) {
  const mayClose = (form: string) => last.has(form) || (form.length >= 6 && words.has(form) && siteWords.has(fold(form)));

  // The dictionary allows "meld" only at the start of a compound, although "zorgmeldplicht" exists.
  const mayStand = (form: string, isFirst: boolean) => first.has(form) || (!isFirst && middle.has(form));

  /** All ways to split the rest of a word after these parts, into at most four parts in all. */
  function waysOn(rest: string, parts: readonly string[]): string[][] {
    const closed = parts.length > 0 && mayClose(rest) ? [[...parts, rest]] : [];
    if (parts.length === 3) return closed;
    const ends = Array.from({ length: Math.max(0, rest.length - 2 * shortestPart + 1) }, (_, index) => index + shortestPart);
    const further = ends.filter((end) => mayStand(rest.slice(0, end), parts.length === 0));
    return [...closed, ...further.flatMap((end) => waysOn(rest.slice(end), [...parts, rest.slice(0, end)]))];
  }

  const ways = (word: string) => waysOn(word, []).filter((parts) => parts.every((part) => !noPart.has(part)));

  const known = (part: string) => siteWords.has(fold(part)) || siteWords.has(fold(part).replace(/s$/, '')) || siteWords.has(`${fold(part)}en`);
  const worth = (parts: readonly string[]) => -10 * parts.length + parts.filter(known).length * 4 + (parts.at(-1)?.length ?? 0) / 100;

  const isOfSite = (parts: readonly string[]) => parts.length === 2 && last.has(parts[1] ?? '') && parts.every((part) => part.length >= 4 && known(part));

  /**
   * The parts of a compound, in lower case, which concatenate to the word itself; a single part for any other word.
   */
  return function partsOf(written: string): readonly string[] {
    const word = written.toLowerCase();
    if (word.length < shortest || wholes.has(word) || !/^\p{L}+$/u.test(word)) return [word];
    const best = ways(word).toSorted((a, b) => worth(b) - worth(a))[0];
    if (!best) return [word];
    if (words.has(word) && !isOfSite(best)) return [word];
    return best.flatMap((part, index) => (index > 0 && part.length >= shortest ? partsOf(part) : [part]));
  };
}
