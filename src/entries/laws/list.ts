import { strings } from '../../i18n/strings.ts';
import { countryLabel } from '../../site/links.ts';
import { type ListModel, linksTo } from '../parts/listing.ts';

/** Laws shared by several countries, then those of each country. */
export const list: ListModel = (kb) => {
  const shared = kb.laws.filter(({ data }) => data.countries.length > 1);
  const together = { id: 'samen', heading: strings(kb.language).severalCountries, links: linksTo(kb, shared) };
  const apart = kb.countries.map(({ data: { code, title } }) => {
    const own = kb.laws.filter(({ data: { countries } }) => countries.length === 1 && countries[0] === code);
    return { id: code, heading: title, country: countryLabel(kb, code), links: linksTo(kb, own) };
  });
  return { groups: [together, ...apart].filter(({ links }) => links.length > 0) };
};
