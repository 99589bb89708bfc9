import type { KnowledgeBase } from '../../core/knowledge-base.ts';

import { type CountryLabel, countryLabel, type Link, linkTo } from '../../site/links.ts';

/** A practice that bears on a theme of a lesson, with its number in the diagram. */
export interface ArgumentPractice {
  readonly number: number;
  readonly country: CountryLabel;
  readonly link: Link;
}

export interface ArgumentTheme {
  readonly link: Link;
  /** The practices that the theme rests on, by country. */
  readonly restsOn: readonly { readonly country: CountryLabel; readonly practices: readonly ArgumentPractice[] }[];
}

export interface ArgumentLesson {
  readonly number: number;
  readonly link: Link;
  /** Short name. */
  readonly short: string;
  readonly themes: readonly ArgumentTheme[];
}

/** The argument of the report from the top down: lessons, their themes, and the practices that the themes rest on. */
export interface Argument {
  readonly lessons: readonly ArgumentLesson[];
  /** Practices grouped by country, numbered consecutively. */
  readonly practices: readonly ArgumentPractice[];
}

/** Builds the argument diagram from lessons, their themes and practices. */
export function argumentOf(kb: KnowledgeBase): Argument {
  const lessonThemes = new Set(kb.themes.filter(({ data }) => kb.lessons.some(({ id }) => id === data.group)).map(({ id }) => id));
  const practices = kb.countryCodes
    .flatMap((code) => kb.practices.filter(({ data }) => data.country === code && data.themes.some((theme) => lessonThemes.has(theme))))
    .map((practice, index) => ({
      number: index + 1,
      themes: practice.data.themes,
      country: countryLabel(kb, practice.data.country),
      link: linkTo(kb, practice.id),
    }));
  return {
    lessons: kb.lessons.map((lesson) => ({
      number: lesson.data.number,
      link: linkTo(kb, lesson.id),
      short: lesson.data.short,
      themes: kb.themes
        .filter(({ data }) => data.group === lesson.id)
        .map((theme) => ({
          link: linkTo(kb, theme.id),
          restsOn: kb.countryCodes.flatMap((code) => {
            const inCountry = practices.filter(({ themes, country }) => country.code === code && themes.includes(theme.id));
            return inCountry[0] ? [{ country: inCountry[0].country, practices: inCountry }] : [];
          }),
        })),
    })),
    practices,
  };
}
