import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import type { CountryCode } from '../../core/schema/reference.ts';
import { type CountryLabel, countryLabel, municipalityName } from '../../site/links.ts';
import type { Outline } from './basemap.ts';

/** A municipality of the examples, with its position in degrees. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly country: CountryLabel;
  readonly latitude: number;
  readonly longitude: number;
}

/** The municipalities of the examples, and the outlines of the countries. */
export interface MunicipalitiesMap {
  readonly places: readonly Place[];
  /** Where to find each country's outline, by code. */
  readonly outlines: Readonly<Record<string, Outline>>;
  /** Ids of the places to highlight; absent to show all alike. */
  readonly chosen?: readonly string[];
}

export const municipalitiesMapOf = (kb: KnowledgeBase): MunicipalitiesMap => ({
  places: placesOf(kb),
  outlines: Object.fromEntries(kb.countryCodes.flatMap((code) => (kb.lists.countries[code] ? [[code, kb.lists.countries[code].map]] : []))),
});

/** Codes of the countries that are part of a state. */
export const countriesWithin = ({ outlines }: MunicipalitiesMap): CountryCode[] =>
  Object.entries(outlines).flatMap(([code, outline]) => (typeof outline === 'object' ? [code] : []));

/** The municipalities of the examples, sorted by country code and name. */
function placesOf(kb: KnowledgeBase): Place[] {
  return Object.entries(kb.lists.municipalities)
    .map(([id, { country, latitude, longitude }]) => ({
      id,
      name: municipalityName(kb, id),
      country: countryLabel(kb, country),
      latitude,
      longitude,
    }))
    .toSorted((a, b) => a.country.code.localeCompare(b.country.code) || a.name.localeCompare(b.name));
}
