import { type KnowledgeBase, studiedCountries } from '../../core/knowledge-base.ts';
import { listInWords, strings } from '../../i18n/strings.ts';
import { type AgeSpan, ageSpan, agesInWords } from '../../site/ages.ts';
import { type CountryLabel, countryLabel, municipalityName } from '../../site/links.ts';

export interface AgeChartService {
  readonly id: string;
  readonly name: string;
  readonly layer: 'universal' | 'preventive';
  readonly ages: AgeSpan;
  /** The ages in words, as far as stated. */
  readonly agesInWords: string;
  /** Whether assigning the service to this layer is our reading. */
  readonly ours: boolean;
  /** Name of the municipality if it is a local example; absent if it is national. */
  readonly place?: string;
}

/** Services of the studied countries on one age axis, and an empty box with a question for the mirror. */
export interface AgeChart {
  readonly countries: readonly {
    readonly country: CountryLabel;
    /** Names the municipalities of local examples: "° voorbeeld Gladsaxe"; empty if all services are national. */
    readonly note: string;
    readonly services: readonly AgeChartService[];
  }[];
  readonly mirror: CountryLabel;
  readonly ask: string;
}

/** Builds the age chart from the services that `home.yaml` lists. */
export function ageChartOf(kb: KnowledgeBase): AgeChart {
  const words = strings(kb.language);
  return {
    countries: studiedCountries(kb).map(({ data }) => {
      const services = kb.lists.home.services.flatMap((id) => kb.services.get(id) ?? []).filter(({ country }) => country.data.code === data.code);
      const places = [...new Set(services.flatMap(({ reach }) => (reach === 'national' ? [] : [municipalityName(kb, reach.municipality)])))];
      return {
        country: countryLabel(kb, data.code),
        note: places.length > 0 ? `° ${words.diagrams.example(listInWords(kb.language, places))}` : '',
        services: services.flatMap(({ id, name, layers, layersBy, ages, reach }) => {
          const layer = (['universal', 'preventive'] as const).find((each) => layers.includes(each));
          return layer
            ? [
                {
                  id,
                  name,
                  layer,
                  ages: ageSpan(ages),
                  agesInWords: agesInWords(kb.language, ages),
                  ours: layersBy === 'ours',
                  ...(reach === 'national' ? {} : { place: municipalityName(kb, reach.municipality) }),
                },
              ]
            : [];
        }),
      };
    }),
    mirror: countryLabel(kb, kb.mirrorCode),
    ask: words.homePage.mirrorAsk,
  };
}
