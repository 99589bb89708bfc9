import type { linkKinds } from '../schema/country.ts';
import { type Layer, layers } from '../schema/layers.ts';
import type { CountryCode } from '../schema/reference.ts';
import { type AgeSpan, ageSpan } from './ages.ts';
import type { Entry, KnowledgeBase } from './knowledge-base.ts';
import { municipalityName } from './links.ts';

/** A service as a bar on the age axis. */
export interface ContinuumService {
  readonly id: string;
  readonly name: string;
  readonly ages: AgeSpan;
  readonly place?: string;
}

/** A tie between two services, numbered in the order in which the services are written. */
export interface ContinuumTie {
  readonly number: number;
  readonly from: string;
  readonly to: string;
  readonly kind: (typeof linkKinds)[number];
}

/** The care continuum of one country: bands from the ground up, each with its services, and the ties between them. */
export interface Continuum {
  readonly code: CountryCode;
  readonly country: string;
  readonly bands: readonly {
    readonly layer: Layer;
    /** The country's own name for the layer, where the report gives one; else the shared name's key alone. */
    readonly ownName?: string;
    readonly services: readonly ContinuumService[];
  }[];
  /** Services that open the way to other layers and stand in none. */
  readonly gateways: readonly ContinuumService[];
  readonly ties: readonly ContinuumTie[];
}

export function continuumOf(kb: KnowledgeBase, country: Entry<'countries'>): Continuum {
  const all = Object.entries(country.data.services);
  const placed = (wanted: (layers: 'gateway' | readonly Layer[]) => boolean): ContinuumService[] =>
    all
      .filter(([, service]) => wanted(service.layers))
      .map(([id, service]) => ({
        id,
        name: service.name,
        ages: ageSpan(service.ages),
        ...(service.reach === 'national' ? {} : { place: municipalityName(kb, service.reach.municipality) }),
      }));
  const own = Object.values(country.data.layers);
  return {
    code: country.data.code,
    country: country.data.title,
    bands: layers.map((layer) => {
      const ownName = own.find(({ level, by }) => level === layer && by === 'report')?.name;
      return { layer, ...(ownName ? { ownName } : {}), services: placed((in_) => in_ !== 'gateway' && in_.includes(layer)) };
    }),
    gateways: placed((in_) => in_ === 'gateway'),
    ties: all.flatMap(([from, { links }]) => links.map(({ kind, to }) => ({ from, to, kind }))).map((tie, index) => ({ ...tie, number: index + 1 })),
  };
}
