import type { KnowledgeBase } from '../core/knowledge-base.ts';
import { strings } from '../i18n/strings.ts';
import type { CountryLabel } from '../site/links.ts';
import { pathOfEntry } from '../site/routes.ts';
import { type Cell, cellOf } from './cells.ts';
import { columnOrder } from './comparison.ts';

/** Why a cell has no answer for today: searched for and not found, mentioned by neither the report nor a later source, or not searched for. */
export type GapKind = 'not-found' | 'silent' | 'no-reading';

/** A cell without an answer for today. */
export interface Gap {
  readonly theme: string;
  readonly href: string;
  readonly country: CountryLabel;
  readonly kind: GapKind;
  /** The kind in words. */
  readonly name: string;
  /** Day of the reading, if there was one. */
  readonly asOf?: string;
}

/** Cells without an answer for today, by theme and then by country. */
export function gapsOf(kb: KnowledgeBase): Gap[] {
  const { gaps } = strings(kb.language).about;
  return kb.themes.flatMap((theme) =>
    columnOrder(kb, kb.countryCodes).flatMap((code) => {
      const cell = cellOf(kb, theme, code);
      const kind = gapIn(cell);
      if (!kind) return [];
      const { country, now } = cell;
      return [{ theme: theme.data.title, href: `${pathOfEntry(kb, theme.id)}#${code}`, country, kind, name: gaps[kind], ...(now ? { asOf: now.asOf } : {}) }];
    }),
  );
}

function gapIn({ state, now }: Cell): GapKind | undefined {
  if (now) return now.state === 'not-found' ? 'not-found' : undefined;
  return state === 'silent' ? 'silent' : 'no-reading';
}

/** First and last date of the readings of today; undefined if there are none. */
export function daysOfReadings(kb: KnowledgeBase): { readonly oldest: string; readonly newest: string } | undefined {
  const days = kb.themes.flatMap(({ data }) => Object.values(data.cells).flatMap(({ now }) => now?.asOf ?? [])).toSorted();
  const [oldest, newest] = [days[0], days.at(-1)];
  return oldest && newest ? { oldest, newest } : undefined;
}
