import type { Entry, KnowledgeBase } from '../../core/knowledge-base.ts';
import type { Language } from '../../core/languages.ts';
import { type Layer, layers } from '../../core/schema/layers.ts';
import type { linkKinds } from '../../entries/countries/collection.ts';
import { strings } from '../../i18n/strings.ts';
import { type AgeSpan, ageSpan, agesInWords } from '../../site/ages.ts';
import { type CountryLabel, countryLabel, municipalityName } from '../../site/links.ts';
import { type Origin, originOfEntry } from '../../site/statements.ts';

/** A service, as a bar on the age axis. */
export interface ContinuumService {
  readonly id: string;
  readonly name: string;
  readonly ages: AgeSpan;
  /** The ages in words, as far as stated. */
  readonly agesInWords: string;
  /** Whether assigning the service to its layers is our reading. */
  readonly ours: boolean;
  /** Name of the municipality if it is a local example; absent if it is national. */
  readonly place?: string;
  /** How a family gets access, if stated. */
  readonly access?: string;
}

/**
 * A tie between two services. All ties from one service share its number; services with ties are numbered in the order in which
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
  /** The common name of the layer. */
  readonly name: string;
  /** The country's own names for it, marked if they are our reading. */
  readonly own: readonly { readonly name: string; readonly ours: boolean }[];
  readonly services: readonly ContinuumService[];
}

/** The care continuum of one country: layers from the ground up, each with its services, and the ties between services. */
export interface Continuum {
  readonly country: CountryLabel;
  /** Whose statement it is that a layer has no service. */
  readonly origin: Origin;
  readonly bands: readonly ContinuumBand[];
  /** Services that give access to other layers and belong to none. */
  readonly gateways: readonly ContinuumService[];
  readonly ties: readonly ContinuumTie[];
}

/** Notes on place and access that follow the name of a service: "voorbeeld Gladsaxe", "na een besluit". */
export function serviceNotes(language: Language, { name, place, access }: ContinuumService): string[] {
  const { example, exampleHere } = strings(language).diagrams;
  // Do not repeat a municipality that is part of the name.
  return [...(place ? [name.includes(place) ? exampleHere : example(place)] : []), ...(access ? [access] : [])];
}

/** Builds the continuum of a country: its services by layer, and the ties between them. */
export function continuumOf(kb: KnowledgeBase, country: Entry<'countries'>): Continuum {
  const words = strings(kb.language);
  const all = Object.entries(country.data.services);
  const servicesAt = (wanted: (layers: 'gateway' | readonly Layer[]) => boolean): ContinuumService[] =>
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
      services: servicesAt((serviceLayers) => serviceLayers !== 'gateway' && serviceLayers.includes(layer)),
    })),
    gateways: servicesAt((serviceLayers) => serviceLayers === 'gateway'),
    ties: all.flatMap(([from, { links }]) => links.map(({ kind, to, by }) => ({ number: tied.indexOf(from) + 1, from, to, kind, ours: by === 'ours' }))),
  };
}
