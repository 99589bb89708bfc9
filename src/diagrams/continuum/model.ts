import type { Entry, KnowledgeBase } from '../../core/knowledge-base.ts';
import type { Language } from '../../core/languages.ts';
import { type Layer, layers } from '../../core/schema/layers.ts';
import type { linkKinds } from '../../entries/countries/collection.ts';
import { strings } from '../../i18n/strings.ts';
import { type AgeSpan, ageSpan, agesInWords } from '../../site/ages.ts';
import { type CountryLabel, countryLabel, municipalityName } from '../../site/links.ts';
import { type Origin, originOfEntry } from '../../site/statements.ts';

/** A service as a bar on the age axis. */
export interface ContinuumService {
  readonly id: string;
  readonly name: string;
  readonly ages: AgeSpan;
  /** The ages in words, as far as stated. */
  readonly agesInWords: string;
  /** The layer in which it stands is our reading. */
  readonly ours: boolean;
  /** The municipality of which it is an example; absent when it is national. */
  readonly place?: string;
  /** How a family gets in, where stated. */
  readonly access?: string;
}

/**
 * A tie between two services. Ties that leave one service share its number; services are numbered in the order in which
 * they are written.
 */
export interface ContinuumTie {
  readonly number: number;
  readonly from: string;
  readonly to: string;
  readonly kind: (typeof linkKinds)[number];
  readonly ours: boolean;
}

export interface ContinuumBand {
  readonly layer: Layer;
  /** The shared name of the layer. */
  readonly name: string;
  /** The country's own names for it, with those that are ours marked. */
  readonly own: readonly { readonly name: string; readonly ours: boolean }[];
  readonly services: readonly ContinuumService[];
}

/** The care continuum of one country: bands from the ground up, each with its services, and the ties between them. */
export interface Continuum {
  readonly country: CountryLabel;
  /** Who says that a layer has no service. */
  readonly origin: Origin;
  readonly bands: readonly ContinuumBand[];
  /** Services that open the way to other layers and stand in none. */
  readonly gateways: readonly ContinuumService[];
  readonly ties: readonly ContinuumTie[];
}

/** The label of a service's place and access, as it follows the name: "voorbeeld Gladsaxe", "na een besluit". */
export function serviceNotes(language: Language, { name, place, access }: ContinuumService): string[] {
  const { example, exampleHere } = strings(language).diagrams;
  // A name that holds the municipality need not say it twice.
  return [...(place ? [name.includes(place) ? exampleHere : example(place)] : []), ...(access ? [access] : [])];
}

/** Services of a country by layer and age, and the ties between them. */
export function continuumOf(kb: KnowledgeBase, country: Entry<'countries'>): Continuum {
  const words = strings(kb.language);
  const all = Object.entries(country.data.services);
  const standing = (wanted: (layers: 'gateway' | readonly Layer[]) => boolean): ContinuumService[] =>
    all
      .filter(([, service]) => wanted(service.layers))
      .map(([id, service]) => ({
        id,
        name: service.name,
        ages: ageSpan(service.ages),
        agesInWords: agesInWords(kb.language, service.ages),
        ours: service.layersBy === 'ours',
        ...(service.reach === 'national' ? {} : { place: municipalityName(kb, service.reach.municipality) }),
        ...(service.access === 'not-stated' ? {} : { access: words.access[service.access] }),
      }));
  const tied = all.filter(([, { links }]) => links.length > 0).map(([id]) => id);
  return {
    country: countryLabel(kb, country.data.code),
    origin: originOfEntry(kb, country),
    bands: layers.map((layer) => ({
      layer,
      name: words.layers[layer],
      own: Object.values(country.data.layers)
        .filter(({ level }) => level === layer)
        .map(({ name, by }) => ({ name, ours: by === 'ours' })),
      services: standing((in_) => in_ !== 'gateway' && in_.includes(layer)),
    })),
    gateways: standing((in_) => in_ === 'gateway'),
    ties: all.flatMap(([from, { links }]) => links.map(({ kind, to, by }) => ({ number: tied.indexOf(from) + 1, from, to, kind, ours: by === 'ours' }))),
  };
}
