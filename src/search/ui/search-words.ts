/** Interface texts for the search page's script; `%1` and `%2` are placeholders. */
export interface SearchWords {
  /** "resultaat", "resultaten". */
  readonly found: readonly [string, string];
  readonly foundFor: string;
  readonly also: string;
  readonly likened: string;
  /** "en nog %1". */
  readonly alsoMore: string;
  /** Why a result contains no word of the query. */
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
  /** Explains the order of results sorted by title. */
  readonly byTitle: string;
  /** Takes the lists of themes and of terms. */
  readonly noneHelp: string;
  readonly terms: { readonly title: string; readonly href: string };
  readonly themes: { readonly title: string; readonly href: string };
  readonly under: string;
  readonly loading: string;
  readonly failed: string;
}

/** Replaces the placeholders of an interface text. */
export const fill = (text: string, ...values: readonly string[]) => text.replace(/%(\d)/g, (_, number: string) => values[Number(number) - 1] ?? '');
