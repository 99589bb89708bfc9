import type { Language } from '../core/languages.ts';
import { type Ages, inYears } from '../core/schema/ages.ts';
import { strings } from '../i18n/strings.ts';

function ageInWords(language: Language, age: string): string {
  const words = strings(language).ages;
  if (age === 'pregnancy') return words.pregnancy;
  if (age === 'birth') return words.birth;
  const count = Number(age.split(' ')[0]);
  return age.endsWith('months') ? words.months(count) : words.years(count);
}

/** An age range in words, as far as stated: "van geboorte tot 8 maanden", "leeftijd niet genoemd". */
export function agesInWords(language: Language, { from, to }: Ages): string {
  const words = strings(language).ages;
  if (from && to) return words.range(ageInWords(language, from), ageInWords(language, to));
  if (from) return words.from(ageInWords(language, from));
  if (to) return words.to(ageInWords(language, to));
  return words.none;
}

/** Ends of a bar on the age axis, in years. An open end is one that the report does not state. */
export interface AgeSpan {
  readonly from: number;
  readonly to: number;
  readonly openFrom: boolean;
  readonly openTo: boolean;
}

/** Position of an age range on an axis from pregnancy (-0.75) to 18 years. */
export function ageSpan({ from, to, placed }: Ages): AgeSpan {
  const [placedFrom, placedTo] = placed ?? [0, 18];
  return {
    from: from ? inYears(from) : placedFrom,
    to: to ? inYears(to) : placedTo,
    openFrom: from === undefined,
    openTo: to === undefined,
  };
}
