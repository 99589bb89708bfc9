/** Words that the search page's script puts together; `%1` and `%2` stand for what it fills in. */
export interface SearchWords {
  /** "resultaat", "resultaten". */
  readonly found: readonly [string, string];
  readonly foundFor: string;
  readonly also: string;
  readonly likened: string;
  /** "en nog %1". */
  readonly alsoMore: string;
  /** Why a result is one that holds no word of the question. */
  readonly by: { readonly term: string; readonly question: string };
  readonly onlyMine: string;
  readonly withOthers: string;
  readonly meant: string;
  readonly meantShown: string;
  readonly missing: string;
  readonly nearest: string;
  readonly noneFor: string;
  readonly noneFiltered: string;
  readonly filtered: string;
  readonly near: string;
  /** Of several words between quotes, and of one; nothing is said of one that pages hold. */
  readonly nowhere: { readonly phrase: string; readonly word: string };
  readonly phraseHeld: string;
  readonly unquoted: string;
  readonly cut: string;
  /** In which order by title results stand. */
  readonly byTitle: string;
  /** Takes the lists of themes and of terms. */
  readonly noneHelp: string;
  readonly terms: { readonly title: string; readonly href: string };
  readonly themes: { readonly title: string; readonly href: string };
  readonly under: string;
  readonly loading: string;
  readonly failed: string;
}

/** Fills in a text of the interface. */
export const fill = (text: string, ...values: readonly string[]) => text.replace(/%(\d)/g, (_, number: string) => values[Number(number) - 1] ?? '');
