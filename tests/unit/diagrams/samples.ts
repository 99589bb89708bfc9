import type { CountryCode } from '../../../src/core/schema/reference.ts';
import type { AgeChart } from '../../../src/diagrams/age-chart/model.ts';
import type { Argument } from '../../../src/diagrams/argument/model.ts';
import type { Continuum, ContinuumBand, ContinuumService } from '../../../src/diagrams/continuum/model.ts';
import type { Place } from '../../../src/diagrams/map/model.ts';
import type { Pathway } from '../../../src/diagrams/pathway/model.ts';
import type { LimitsOfCountry } from '../../../src/diagrams/time-limits/model.ts';
import type { Timeline, TimelineItem } from '../../../src/diagrams/timeline/model.ts';
import type { UpdatesByYear } from '../../../src/diagrams/updates-by-year/model.ts';
import type { CountryLabel, Link } from '../../../src/site/links.ts';

const names: Readonly<Record<CountryCode, string>> = { dk: 'Denemarken', eng: 'Engeland', fi: 'Finland', nl: 'Nederland', se: 'Zweden' };
const country = (code: CountryCode): CountryLabel => ({
  code,
  sign: code.toUpperCase(),
  name: names[code] ?? code,
  href: `/landen/${code}/`,
  isMirror: code === 'nl',
});
const link = (title: string): Link => ({
  href: `/praktijk/${title.toLowerCase().replaceAll(/[^a-z]+/g, '-')}/`,
  title,
  kind: 'praktijkvoorbeeld',
  summary: '',
  countries: [],
});

/** A service with both ages stated, from birth to six, unless given otherwise. */
const service = (name: string, more: Partial<ContinuumService> = {}): ContinuumService => ({
  id: name.toLowerCase().replaceAll(/[^a-z]+/g, '-'),
  name,
  ages: { from: 0, to: 6, openFrom: false, openTo: false },
  agesInWords: 'van geboorte tot 6 jaar',
  ours: false,
  ...more,
});
const open = { from: 0, to: 18, openFrom: true, openTo: true };

const continuum = (bands: Partial<Record<ContinuumBand['layer'], readonly ContinuumService[]>>, more: Partial<Continuum> = {}): Continuum => ({
  country: country('se'),
  origin: 'report',
  bands: (['universal', 'preventive', 'specialist'] as const).map((layer) => ({
    layer,
    name: { universal: 'universeel', preventive: 'preventief', specialist: 'specialistisch' }[layer],
    own: [
      {
        name: { universal: 'Basisvoorzieningen', preventive: 'Preventieve hulp', specialist: 'Uithuisplaatsing en gedwongen hulp' }[layer],
        ours: layer !== 'universal',
      },
    ],
    services: bands[layer] ?? [],
  })),
  gateways: [],
  ties: [],
  ...more,
});

/** A continuum with something of everything: open ends, a local example, access, a gateway, a service in two layers, ties. */
export const sampleContinuum = continuum(
  {
    universal: [
      service('Familjecentral', { ages: { ...open, to: 6 } }),
      service('Voorschool', { ages: { from: 1, to: 6, openFrom: false, openTo: false } }),
      service('Onderwijs', { ages: { from: 6, to: 16, openFrom: false, openTo: true } }),
      service('Gezinscentrum', { ages: open, ours: true }),
    ],
    preventive: [
      service('Gezinscentrum', { ages: open, ours: true }),
      service('Resursteamet in Linköping', { ages: { ...open, from: 6 }, ours: true, place: 'Linköping', access: 'vrij toegankelijk' }),
      service('Prenatale steun', { ages: { from: -0.75, to: 0, openFrom: false, openTo: false } }),
    ],
    specialist: [
      service('Uithuisplaatsing', { ages: open, access: 'na een besluit' }),
      service('LVU-maatregel', { ages: { ...open, openTo: false }, access: 'gedwongen' }),
    ],
  },
  {
    gateways: [service('Socialkontoret', { ages: open })],
    ties: [
      { number: 1, from: 'familjecentral', to: 'socialkontoret', kind: 'reports-to', ours: false },
      { number: 2, from: 'socialkontoret', to: 'uithuisplaatsing', kind: 'decides-on', ours: false },
      { number: 2, from: 'socialkontoret', to: 'lvu-maatregel', kind: 'decides-on', ours: true },
      { number: 3, from: 'resursteamet-in-link-ping', to: 'onderwijs', kind: 'works-in', ours: false },
      { number: 3, from: 'resursteamet-in-link-ping', to: 'onderwijs', kind: 'advises', ours: false },
      { number: 3, from: 'resursteamet-in-link-ping', to: 'familjecentral', kind: 'works-with', ours: false },
    ],
  },
);

const longName = 'Erityislastentarhanopettajankoulutusneuvottelukunta ja varhaiskasvatuspalvelujohtajisto, Hämeenlinna';
const many = (count: number, more: Partial<ContinuumService> = {}) =>
  Array.from({ length: count }, (_, index) => service(`Voorziening ${'abcdefghijklmnopqrstuvwxyz'[index]}`, more));

/** Continua that no country has but a drawing must cope with. */
export const awkwardContinua: Readonly<Record<string, Continuum>> = {
  'nothing at all': continuum({}),
  'one service': continuum({ universal: [service('Neuvola')] }),
  'twenty services in a band, all tied to one': continuum(
    {
      universal: [service('School')],
      preventive: many(20, { ages: open, ours: true, place: 'Hämeenlinna', access: 'vrij toegankelijk of via een verwijzing' }),
    },
    { ties: many(20).map(({ id }, index) => ({ number: index + 1, from: id, to: 'school', kind: 'works-in' as const, ours: true })) },
  ),
  'long Finnish names at every age': continuum({
    universal: [
      service(longName, { ages: { from: -0.75, to: 0, openFrom: false, openTo: false }, place: 'Hämeenlinna' }),
      service(`${longName} b`, { ages: { from: 8, to: 9, openFrom: true, openTo: true }, access: 'na een besluit' }),
      service(`${longName} c`, { ages: { from: 17, to: 18, openFrom: false, openTo: false }, ours: true }),
      service(`${longName} d`, { ages: open }),
    ],
  }),
  'ages beyond eighteen': continuum({ specialist: [service('Nazorg', { ages: { from: 18, to: 27, openFrom: false, openTo: true } })] }),
};

const step = (key: string, next: readonly string[], more: Partial<Pathway['steps'][number]> = {}): Pathway['steps'][number] => ({
  key,
  number: 0,
  title: key,
  next: next.map((to) => ({ key: to, number: 0, title: to })),
  end: next.length === 0,
  ours: false,
  ...more,
});
const way = (steps: readonly Pathway['steps'][number][], exceptions: readonly string[] = []): Pathway => {
  const numberOf = (key: string) => steps.findIndex((each) => each.key === key) + 1;
  return {
    exceptions,
    steps: steps.map((each) => ({ ...each, number: numberOf(each.key), next: each.next.map((to) => ({ ...to, number: numberOf(to.key) })) })),
  };
};

export const samplePathway = way(
  [
    step('Een zorg wordt gemeld', ['Pre-assessment', 'Assessment', 'Crisisbesluit'], { who: 'Elke inwoner' }),
    step('Pre-assessment', ['Assessment'], { who: 'Het socialkontoret', when: 'Binnen twee weken na de melding' }),
    step('Assessment', ['Besluit'], { who: 'Het socialkontoret', when: 'Binnen vier maanden' }),
    step('Besluit', ['Hulp dichtbij'], { ours: true, end: true }),
    step('Crisisbesluit', ['Hulp dichtbij'], { who: 'Het socialkontoret', when: 'Meteen' }),
    step('Hulp dichtbij', []),
  ],
  ['Bij een vermoeden van mishandeling vervalt de pre-assessment.'],
);

const longTitle = 'Netwerkbijeenkomst met de ouders en alle beroepskrachten';
export const awkwardPathways: Readonly<Record<string, Pathway>> = {
  'one step': way([step('Begin', [])]),
  'twelve steps in a row': way(
    Array.from({ length: 12 }, (_, index) =>
      step(`Stap ${index}`, index < 11 ? [`Stap ${index + 1}`] : [], { who: 'Consulting special kindergarten teacher' }),
    ),
  ),
  'ten branches that meet again': way([
    step(
      'Begin',
      Array.from({ length: 10 }, (_, index) => `Tak ${index}`),
    ),
    ...Array.from({ length: 10 }, (_, index) => step(`Tak ${index}`, ['Einde'], { when: 'Als het nodig is' })),
    step('Einde', []),
  ]),
  'a way back to the start': way([step('Vraag', ['Gesprek']), step('Gesprek', ['Plan', 'Vraag']), step('Plan', ['Vraag', 'Klaar']), step('Klaar', [])]),
  'lines that skip steps': way([step('A', ['B', 'C', 'D', 'E']), step('B', ['C', 'E']), step('C', ['D']), step('D', ['E']), step('E', [])]),
  'titles, people and times of sixty characters': way(
    Array.from({ length: 7 }, (_, index) =>
      step(`${longTitle} ${index}`, index < 6 ? [`${longTitle} ${index + 1}`] : [], {
        title: longTitle,
        who: longTitle,
        when: longTitle,
        ours: true,
        end: true,
      }),
    ),
  ),
  'three ways beside one another': way([step('A', ['B']), step('B', []), step('C', ['D']), step('D', []), step('E', ['F']), step('F', [])]),
};

export const sampleLimits: readonly LimitsOfCountry[] = [
  {
    country: country('dk'),
    state: 'described',
    stateName: 'beschreven',
    limits: [{ text: 'Een besluit of steun na een hulpvraag.', length: 'strikt, zonder cijfer in het rapport', sources: [], origin: 'report' }],
  },
  { country: country('eng'), state: 'silent', stateName: 'rapport zwijgt', limits: [] },
  {
    country: country('se'),
    state: 'described',
    stateName: 'beschreven',
    limits: [
      { text: 'De pre-assessment.', length: '2 weken', weeks: 2, sources: [], origin: 'report' },
      { text: 'De assessment.', length: '4 maanden', weeks: 17.38, sources: [], origin: 'report' },
    ],
  },
  { country: country('nl'), state: 'none', stateName: 'rapport zegt: is er niet', limits: [] },
];
export const awkwardLimits: Readonly<Record<string, readonly LimitsOfCountry[]>> = {
  'nothing described': [
    { country: country('eng'), state: 'silent', stateName: 'rapport zwijgt', limits: [] },
    { country: country('nl'), state: 'incomparable', stateName: 'niet te vergelijken', limits: [] },
  ],
  'one of a single week': [
    {
      country: country('se'),
      state: 'described',
      stateName: 'beschreven',
      limits: [{ text: 'Kort.', length: '1 week', weeks: 1, sources: [], origin: 'report' }],
    },
  ],
  'one of two years, with a long text': [
    {
      country: country('fi'),
      state: 'described',
      stateName: 'beschreven',
      limits: [{ text: 'Een lange termijn met een lange uitleg. '.repeat(8), length: '24 maanden', weeks: 104.28, sources: [], origin: 'report' }],
    },
  ],
};

const item = (id: string, span?: TimelineItem['span'], title = `Iets veranderde: ${id}`): TimelineItem => ({
  id,
  title,
  date: id,
  source: 'update',
  number: 100 + id.length,
  ...(span ? { span } : {}),
});
const moment = (year: number, relation?: 'before' | 'since') => ({ from: year, to: year, ...(relation ? { relation } : {}) });
export const sampleTimeline: Timeline = {
  country: country('dk'),
  periods: [{ name: 'NJi 2015', from: 2012, to: 2015 }],
  named: [
    { id: 'wet', title: 'Wet op de sociale voorzieningen', date: '2011', source: 'law', span: { from: 2011, to: 2012 } },
    item('mei 2016', moment(2016.4), 'Denemarken liet het inclusiedoel los'),
    item('2022', { from: 2022, to: 2023 }, 'Op elke school een team met meer beroepen'),
    item('sinds 2024', moment(2024, 'since'), 'Steun kan beginnen terwijl de gemeente nog uitzoekt'),
    item('17 maart 2025', moment(2025.2), 'Een onderzoek is af binnen vier maanden'),
  ],
  strips: [
    { kind: 'correction', name: 'andere bron zegt', items: [item('vóór juli 2025', moment(2025.5, 'before'))] },
    {
      kind: 'evidence',
      name: 'onderzoek',
      items: [
        item('1998', { from: 1998, to: 1999 }),
        item('rond 2013', { from: 2013, to: 2014, relation: 'about' }),
        item('2014–2015', { from: 2014, to: 2016 }),
        item('oktober 2014', moment(2014.8)),
      ],
    },
  ],
  undated: [item('zonder datum')],
};
export const awkwardTimelines: Readonly<Record<string, Timeline>> = {
  'nothing known': { country: country('fi'), periods: [], named: [], strips: [], undated: [] },
  'forty changes on one day': { ...sampleTimeline, named: Array.from({ length: 40 }, (_, index) => item(`dag ${index}`, moment(2024))), strips: [] },
  'forty marks on one day': {
    ...sampleTimeline,
    named: [],
    strips: [{ kind: 'evidence', name: 'onderzoek', items: Array.from({ length: 40 }, (_, index) => item(`mark ${index}`, moment(2024))) }],
  },
  'sixty without a date': { ...sampleTimeline, named: [], strips: [], undated: Array.from({ length: 60 }, (_, index) => item(`ooit ${index}`)) },
  'very long titles, early and late': {
    ...sampleTimeline,
    named: [
      item('1990', { from: 1990, to: 1991 }, longName),
      item('2012', { from: 2012, to: 2013 }, longName.repeat(2)),
      item('2030', moment(2030.9), longName),
    ],
  },
};

const yearsOf = (code: CountryCode, ...years: Omit<UpdatesByYear['countries'][number]['years'][number], 'inWords'>[]) => ({
  country: country(code),
  href: `/sinds-2015/${code}/`,
  count: years.reduce((sum, { count }) => sum + count, 0),
  reported: years.reduce((sum, { reported }) => sum + reported, 0),
  years: years.map((year) => ({ ...year, inWords: `${year.count}, ${year.reported} reported` })),
});
export const sampleYears: UpdatesByYear = {
  periods: [{ name: 'NJi 2015', from: 2012, to: 2015 }],
  countries: [
    yearsOf('dk', { year: 2025, count: 5, reported: 0 }, { year: 2014, count: 6, reported: 1 }),
    yearsOf('fi', { year: 2023, count: 19, reported: 0 }, { year: 1998, count: 1, reported: 0 }, { count: 3, reported: 1 }),
  ],
};
export const awkwardYears: Readonly<Record<string, UpdatesByYear>> = {
  'no country': { periods: [], countries: [] },
  'nothing known': { periods: [], countries: [yearsOf('nl')] },
  'sixty notes in one year, long after': { ...sampleYears, countries: [yearsOf('eng', { year: 2039, count: 60, reported: 60 })] },
};

const place = (id: string, code: CountryCode, latitude: number, longitude: number): Place => ({ id, name: id, country: country(code), latitude, longitude });
export const samplePlaces: readonly Place[] = [
  place('Gladsaxe', 'dk', 55.73, 12.49),
  place('Westminster', 'eng', 51.5, -0.14),
  place('Espoo', 'fi', 60.21, 24.66),
  place('Hämeenlinna', 'fi', 60.99, 24.46),
  place('Vantaa', 'fi', 60.29, 25.04),
  place('Linköping', 'se', 58.41, 15.62),
];
export const awkwardPlaces: Readonly<Record<string, readonly Place[]>> = {
  'no place': [],
  'one place at the edge': [place('Joensuu', 'fi', 62.6, 29.76)],
  'six places close together': ['Espoo', 'Vantaa', 'Helsinki', 'Kauniainen', 'Kerava', 'Sipoo'].map((name, index) =>
    place(name, 'fi', 60.2 + index * 0.05, 24.6 + index * 0.1),
  ),
};

const practice = (number: number, code: CountryCode, title = `Voorbeeld ${number} uit ${names[code]}`) => ({
  number,
  country: country(code),
  link: link(title),
});
const practices = [
  practice(1, 'dk', 'Gladsaxe: elke week overleg, en een plan samen met het gezin'),
  practice(2, 'eng'),
  practice(3, 'fi'),
  practice(4, 'fi'),
  practice(5, 'se', 'Resursteamet: vier mensen voor elf scholen'),
];
const restsOn = (...numbers: readonly number[]) =>
  (['dk', 'eng', 'fi', 'se'] as const).flatMap((code) => {
    const ofCountry = practices.filter((each) => each.country.code === code && numbers.includes(each.number));
    return ofCountry.length > 0 ? [{ country: country(code), practices: ofCountry }] : [];
  });
const theme = (title: string, ...numbers: readonly number[]) => ({ link: link(title), restsOn: restsOn(...numbers) });
export const sampleArgument: Argument = {
  practices,
  lessons: [
    { number: 1, short: 'Preventie en vroege steun', link: link('Les 1'), themes: [theme('Preventiebeleid: eerder signaleren', 1, 3)] },
    {
      number: 2,
      short: 'Leef-, vind- en werkplaats',
      link: link('Les 2'),
      themes: [theme('School: vindplaats en werkplaats', 1, 4, 5), theme('Familiecentra', 2), theme('Kosten voor ouders')],
    },
    {
      number: 3,
      short: 'Geleidelijke opschaling',
      link: link('Les 3'),
      themes: [theme('Zorgmeldplicht, ook voor lichte zorgen', 3, 5), theme('Onder één dak', 4), theme('Open toegang', 5), theme('Drang en dwang', 3)],
    },
  ],
};
export const awkwardArguments: Readonly<Record<string, Argument>> = {
  'a lesson without themes': { practices: [], lessons: [{ number: 1, short: 'Leeg', link: link('Leeg'), themes: [] }] },
  'thirty practices under one theme': {
    practices: Array.from({ length: 30 }, (_, index) => practice(index + 1, 'fi', longName)),
    lessons: [
      {
        number: 1,
        short: longName,
        link: link('Lang'),
        themes: [
          { link: link(longName), restsOn: [{ country: country('fi'), practices: Array.from({ length: 30 }, (_, index) => practice(index + 1, 'fi')) }] },
        ],
      },
    ],
  },
};

export const sampleAgeChart: AgeChart = {
  countries: [
    {
      country: country('dk'),
      note: '° voorbeeld Gladsaxe',
      services: [
        {
          id: 'hv',
          name: 'Health visitor',
          layer: 'universal',
          ages: { from: 0, to: 0.67, openFrom: false, openTo: false },
          agesInWords: 'van geboorte tot 8 maanden',
          ours: false,
          place: 'Gladsaxe',
        },
      ],
    },
    {
      country: country('fi'),
      note: '',
      services: [
        {
          id: 'opvang',
          name: 'Kinderopvang',
          layer: 'universal',
          ages: { from: 0, to: 6, openFrom: false, openTo: false },
          agesInWords: 'van geboorte tot 6 jaar',
          ours: false,
        },
        {
          id: 'jaar',
          name: 'Voorschools jaar',
          layer: 'universal',
          ages: { from: 6, to: 7, openFrom: false, openTo: false },
          agesInWords: 'van 6 jaar tot 7 jaar',
          ours: true,
        },
        { id: 'steun', name: 'Gezinssteun', layer: 'preventive', ages: open, agesInWords: 'leeftijd niet genoemd', ours: true },
      ],
    },
  ],
  mirror: country('nl'),
  ask: 'Wat is er in uw gemeente voor ieder kind, van zwangerschap tot 18 jaar?',
};
