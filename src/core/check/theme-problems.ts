import { ownVoices } from '../../entries/themes/collection.ts';
import type { Content, Data, Original } from '../content.ts';
import type { CountryCode } from '../schema/reference.ts';
import { comparableOf, sharedOf, type Voices, voicesOf } from '../themes/theme-cells.ts';

type Report = (path: readonly PropertyKey[], found: string, fix: string) => void;
type Theme = Extract<Original, { collection: 'themes' }>;
type Development = Extract<Original, { collection: 'developments' }>;
type CellData = NonNullable<Data<'themes'>['cells'][CountryCode]>;

/** Context needed to check the cells of a theme. */
export interface ThemeSurroundings {
  readonly voices: Voices;
  readonly developments: ReadonlyMap<string, Development>;
  /** Ids of the base sources, i.e. the report. */
  readonly bases: ReadonlySet<string>;
  /** Ids of entries whose own file was rejected, so what they touch is unknown. */
  readonly withFaults: ReadonlySet<string>;
}

/** Builds that context from the whole content. */
export function themeSurroundings({ originals, lists }: Content, withFaults: ReadonlySet<string>): ThemeSurroundings {
  const developments = originals.filter((entry) => entry.collection === 'developments');
  return {
    voices: voicesOf(lists.countries),
    developments: new Map(developments.map((entry) => [entry.id, entry])),
    bases: new Set(originals.flatMap((entry) => (entry.collection === 'sources' && entry.data.role === 'base' ? [entry.id] : []))),
    withFaults,
  };
}

/** Whether an update touches the theme's cell for a country. */
const touchesCell = ({ data }: Development, themeId: string, code: CountryCode) =>
  data.touches.some(({ entry, cells }) => entry === themeId && (cells ?? data.countries).includes(code));

/** Checks the cells, shared statements and likeness groups of a theme. */
export function findThemeFaults({ id, data }: Pick<Theme, 'id' | 'data'>, surroundings: ThemeSurroundings, report: Report): void {
  for (const [key, { voice }] of Object.entries(data.shared)) {
    const known = [...ownVoices, ...surroundings.voices.keys()];
    if (!known.includes(voice))
      report(
        ['shared', key, 'voice'],
        `There is no group of countries "${voice}".`,
        `Write one of ${[...new Set(known)].join(', ')}, or give countries that group in content/lists/countries.yaml.`,
      );
  }
  for (const [code, cell] of Object.entries(data.cells)) {
    findCellFaults(data, code, cell, surroundings, report);
    findNowFaults(id, code, cell, surroundings, report);
  }
  findLikenessFaults(data, surroundings, report);
}

function findCellFaults(data: Theme['data'], code: CountryCode, cell: CellData, { voices }: ThemeSurroundings, report: Report): void {
  const path = ['cells', code];
  const ofGroups = sharedOf(data, code, voices);
  if ((cell.state === 'described' || cell.state === 'none') && Object.keys(cell.statements).length + ofGroups.length === 0)
    report(path, 'Nothing is said of this country, nor of a group with it.', 'Write a statement, or call the cell silent.');
  const texts = [...Object.values(cell.statements), ...ofGroups.flatMap((key) => data.shared[key] ?? [])].map(({ text }) => text);
  const findTruncation = (field: readonly PropertyKey[], brief: string | undefined, whole: readonly (string | undefined)[]) => {
    if (brief && whole.some((text) => text !== undefined && isTruncation(brief, text)))
      report([...path, ...field], 'The brief is the text, cut off.', 'Answer the question of the theme in a few words.');
  };
  findTruncation(['brief'], cell.brief, [...texts, cell.note]);
  findTruncation(['now', 'brief'], cell.now?.brief, [cell.now?.text]);
}

/** Whether the brief is the start of the text, cut off in mid-sentence. */
function isTruncation(brief: string, text: string): boolean {
  const start = brief.replace(/[.…]+$/, '');
  return text.toLowerCase().startsWith(start.toLowerCase()) && /^[^.:;!?]/.test(text.slice(start.length));
}

function findNowFaults(id: string, code: CountryCode, { state, now }: CellData, { developments, withFaults }: ThemeSurroundings, report: Report): void {
  const path = ['cells', code, 'now'];
  const touching = [...developments.values()].filter((development) => touchesCell(development, id, code));
  // In force or ended only: a bill or a figure does not change anything yet.
  const changes = touching.filter(({ data }) => data.kind === 'change' && (data.status === 'in-force' || data.status === 'ended'));
  const [change] = changes;
  if (change && (now === undefined || (now.state === 'holds' && now.why === undefined)))
    report(
      now ? path : path.slice(0, -1),
      `The change "${change.id}" touches this cell, and nothing says what holds today.`,
      'Write a reading of now that is not holds, or one with a why.',
    );
  if (!now) return;
  const [touch] = touching;
  if (now.state === 'not-found' && touch)
    report([...path, 'state'], `The note "${touch.id}" touches this cell, so something was found.`, 'Write what it says, or take the cell out of its touches.');
  now.developments.forEach((named, index) => {
    if (withFaults.has(named)) return;
    const development = developments.get(named);
    if (!development) report([...path, 'developments', index], `There is no note "${named}".`, 'Name a note since 2015 by its id.');
    else if (!touchesCell(development, id, code))
      report(
        [...path, 'developments', index],
        `The note "${named}" does not touch this cell.`,
        `Add { entry: ${id}, cells: [${code}] } to touches in ${development.file}.`,
      );
  });
  const isSilent = state === 'silent';
  if (now.state === 'new' && !isSilent)
    report([...path, 'state'], 'The report is not silent here.', 'Write new only where the report is silent; else holds, changed or ended.');
  if (isSilent && ['holds', 'changed', 'ended'].includes(now.state))
    report([...path, 'state'], 'The report is silent here, so nothing can hold, change or end.', 'Write new, announced or disputed.');
}

/** Whether everything said about the country itself comes from sources other than the report. */
function restsOnOtherSources(cell: CellData | undefined, bases: ReadonlySet<string>): boolean {
  const cited = Object.values(cell?.statements ?? {}).flatMap(({ sources }) => sources);
  return cited.length > 0 && !cited.some(({ source }) => bases.has(source));
}

function findLikenessFaults(data: Theme['data'], { bases }: ThemeSurroundings, report: Report): void {
  const nothingOf = (code: CountryCode) => `There is nothing of "${code}" to compare here.`;
  const faultThen = (code: CountryCode): [string, string] | undefined => {
    if (comparableOf(data, [code], 'then').length === 0)
      return [nothingOf(code), 'Leave it out of alike: only countries with a statement of their own can be compared.'];
    if (!restsOnOtherSources(data.cells[code], bases)) return undefined;
    return [
      `The report says nothing of "${code}" here: another source does.`,
      'Leave it out of alike, which compares what the report says; what holds today is compared in alikeNow.',
    ];
  };
  const faultNow = (code: CountryCode): [string, string] | undefined =>
    comparableOf(data, [code], 'now').length === 0
      ? [nothingOf(code), 'Leave it out of alikeNow: only countries with an answer of today can be compared.']
      : undefined;
  for (const [field, faultOf] of [['alike', faultThen] as const, ['alikeNow', faultNow] as const]) {
    const grouped = data[field]?.flat() ?? [];
    for (const code of new Set(grouped)) {
      const fault = faultOf(code);
      if (fault) report([field], ...fault);
      if (grouped.filter((other) => other === code).length > 1) report([field], `The code "${code}" stands in two groups.`, 'Put each country in one group.');
    }
  }
}
