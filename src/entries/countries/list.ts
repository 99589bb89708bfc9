import { type Entry, type KnowledgeBase, mirrorLast } from '../../core/knowledge-base.ts';
import { countInWords, strings } from '../../i18n/strings.ts';
import { countryLabel, linkTo } from '../../site/links.ts';
import { pathOfPage } from '../../site/routes.ts';
import { originOfEntry, originWords } from '../../site/statements.ts';
import { updateOf, updatesInShort, updatesOf, updatesThatCount } from '../../updates/updates.ts';
import { type ListedLink, type Listing, type ListModel, plainGroup } from '../parts/listing.ts';
import { factKeys } from './collection.ts';
import { factsOf } from './page.ts';

/** A country with the number of its entries, and a link to the page that compares it with the mirror. */
function listedCountry(kb: KnowledgeBase, country: Entry<'countries'>): ListedLink {
  const { id, data } = country;
  const { code } = data;
  const words = strings(kb.language);
  const { counts } = words.overviews;
  const practices = kb.practices.filter((practice) => practice.data.country === code).length;
  const laws = kb.laws.filter((law) => law.data.countries.includes(code)).length;
  const updates = updatesThatCount(kb, country).map((update) => updateOf(kb, update));
  const label = countryLabel(kb, code);
  const pair = [code, kb.mirrorCode].toSorted();
  const holds = [
    ...(practices > 0 ? [{ text: countInWords(practices, counts.practices), href: `${label.href}#voorbeelden` }] : []),
    ...(laws > 0 ? [{ text: countInWords(laws, counts.laws), href: `${label.href}#wetten` }] : []),
    { text: `${words.updates.title}: ${updatesInShort(kb, updates)}`, href: pathOfPage(kb, { kind: 'country-updates', id }) },
    ...(label.isMirror
      ? []
      : [{ text: words.overviews.beside(countryLabel(kb, kb.mirrorCode).name), href: pathOfPage(kb, { kind: 'set', codes: pair, layout: 'themes' }) }]),
  ];
  return { ...linkTo(kb, id), sign: label.sign, code, holds };
}

function countriesInShort(kb: KnowledgeBase): NonNullable<Listing['inShort']> {
  const words = strings(kb.language).facts;
  const { lawFact } = originWords(kb.language, ...kb.countries.map((country) => originOfEntry(kb, country)));
  return {
    questions: factKeys.map((key) => (key === 'law' ? lawFact : words[key])),
    rows: mirrorLast(kb, kb.countryCodes).flatMap((code) => {
      const entry = kb.countryByCode.get(code);
      if (!entry) return [];
      const noFact = originWords(kb.language, originOfEntry(kb, entry)).silentFact;
      return [{ country: countryLabel(kb, code), noFact, facts: factsOf(kb, entry), beside: updatesOf(kb, entry).beside }];
    }),
  };
}

/** Countries in column order, with the number of entries of each, and their short answers side by side. */
export const list: ListModel = (kb) => {
  const countries = mirrorLast(kb, kb.countryCodes).flatMap((code) => kb.countryByCode.get(code) ?? []);
  return { groups: [plainGroup(countries.map((country) => listedCountry(kb, country)))], inShort: countriesInShort(kb) };
};
