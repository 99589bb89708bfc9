import type { KnowledgeBase } from './knowledge-base.ts';
import { type CountryLabel, countryLabel, type Link, linkTo, municipalityName } from './links.ts';

/** A municipality of the examples, with where it lies in degrees and what it is an example of. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly country: CountryLabel;
  readonly latitude: number;
  readonly longitude: number;
  readonly practices: readonly Link[];
}

/** The municipalities from which the practices come, by country and name. */
export function placesOf(kb: KnowledgeBase): Place[] {
  return Object.entries(kb.lists.municipalities)
    .map(([id, { country, latitude, longitude }]) => ({
      id,
      name: municipalityName(kb, id),
      country: countryLabel(kb, country),
      latitude,
      longitude,
      practices: kb.practices.filter(({ data }) => data.reach !== 'national' && data.reach.municipality === id).map((practice) => linkTo(kb, practice.id)),
    }))
    .toSorted((a, b) => a.country.code.localeCompare(b.country.code) || a.name.localeCompare(b.name));
}
