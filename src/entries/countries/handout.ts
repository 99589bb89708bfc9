import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import { type Layer, layers } from '../../core/schema/layers.ts';
import { strings } from '../../i18n/strings.ts';
import { mirrorInSentence } from '../../site/links.ts';
import { type HandoutModel, updatesOnSheet } from '../parts/handout-text.ts';
import { type CountryPage, countryPage } from './page.ts';

/** A country's handout: its short answers and its services. */
export const handout: HandoutModel<'countries'> = (kb, entry) => {
  const { one, handout: words } = strings(kb.language);
  const page = countryPage(kb, entry);
  const { mirror, studied, undescribed } = words.questions;
  return {
    kind: one.countries,
    message: page.summary,
    questions: page.isMirror ? mirror(mirrorInSentence(kb)) : page.isDescribed ? studied : [undescribed],
    ...updatesOnSheet(page.updates, ['facts']),
  };
};

/** The services of one layer. */
export interface LayerRow {
  /** Absent for gateways to other layers. */
  readonly layer?: Layer;
  readonly name: string;
  /** `details` holds what is stated: the municipality of an example, ages. */
  readonly services: readonly { readonly name: string; readonly details: string }[];
}

/** The services of a country, from the top layer down, gateways last. */
export function layerRows(kb: KnowledgeBase, { services }: CountryPage): LayerRow[] {
  const words = strings(kb.language);
  const named = (chosen: CountryPage['services']) =>
    chosen.map(({ name, place, ages }) => ({ name, details: [place, ages === words.ages.none ? undefined : ages].filter(Boolean).join(', ') }));
  const gateways = services.filter((service) => service.layers.length === 0);
  return [
    ...layers
      .toReversed()
      .map((layer) => ({ layer, name: words.layers[layer], services: named(services.filter((service) => service.layers.includes(layer))) })),
    ...(gateways.length > 0 ? [{ name: words.gateway, services: named(gateways) }] : []),
  ];
}
