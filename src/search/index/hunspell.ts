import { memoize } from '../../core/memoize.ts';

/** Word list and compound rules of a Hunspell dictionary, in lower case. */
export interface Dictionary {
  /** Listed words and their inflections; compounds that the dictionary only derives are not included. */
  readonly words: ReadonlySet<string>;
  /** Forms that may start a compound ("kinder", "gezins"), occur inside one, or end one. */
  readonly first: ReadonlySet<string>;
  readonly middle: ReadonlySet<string>;
  readonly last: ReadonlySet<string>;
}

/** Parsed flags of a word or form: its suffixes and its positions in compounds. */
interface Flags {
  readonly suffixes: readonly string[];
  readonly opens: boolean;
  readonly standsWithin: boolean;
  readonly closes: boolean;
  readonly onlyWithin: boolean;
}

interface Suffix {
  readonly strip: string;
  readonly add: string;
  readonly flags: Flags;
  readonly fits: RegExp | undefined;
}

// The dictionary writes ij as a single character; people do not.
const plain = (text: string) => text.toLowerCase().replaceAll('ĳ', 'ij');

function readSuffixes(aff: string, flagsIn: (text: string) => Flags): Map<string, Suffix[]> {
  const suffixes = new Map<string, Suffix[]>();
  for (const line of aff.split('\n')) {
    const matched = /^SFX\s+(\S{1,2})\s+(?![YN]\s+\d)(\S+)\s+([^\s/]*)(?:\/(\S+))?(?:\s+([^\s#]+))?/.exec(line);
    if (!matched?.[1] || !matched[2] || matched[3] === undefined) continue;
    const [, flag, strip, add, flags = '', condition = '.'] = matched;
    const suffix: Suffix = {
      strip: strip === '0' ? '' : plain(strip),
      add: add === '0' ? '' : plain(add),
      flags: flagsIn(flags),
      fits: condition === '.' ? undefined : new RegExp(`${plain(condition)}$`),
    };
    const known = suffixes.get(flag);
    if (known) known.push(suffix);
    else suffixes.set(flag, [suffix]);
  }
  return suffixes;
}

/** The form that results from applying a suffix; none if the suffix does not apply. */
const withSuffix = (word: string, { strip, add, flags, fits }: Suffix) =>
  word.endsWith(strip) && (fits?.test(word) ?? true) ? [{ form: word.slice(0, word.length - strip.length) + add, flags }] : [];

/**
 * Parses a Hunspell dictionary. Compound positions come from the flags of the Dutch one (Ca, Cb, Cc: may start, occur inside, end a compound; Cx: only inside one).
 * @param aff affix rules. @param dic word list.
 */
export function readDictionary(aff: string, dic: string): Dictionary {
  // The affix file declares whether flags have one letter or two.
  const flag = /^FLAG long$/m.test(aff) ? /../g : /./g;
  const flagsIn = memoize((text): Flags => {
    const all: readonly string[] = text.match(flag) ?? [];
    return {
      suffixes: all,
      opens: all.includes('Ca'),
      standsWithin: all.includes('Cb'),
      closes: all.includes('Cc'),
      onlyWithin: all.includes('Cx'),
    };
  });
  const suffixes = readSuffixes(aff, flagsIn);
  const words = new Set<string>();
  const first = new Set<string>();
  const middle = new Set<string>();
  const last = new Set<string>();
  const note = (form: string, { opens, standsWithin, closes, onlyWithin }: Flags) => {
    if (opens) first.add(form);
    if (standsWithin) middle.add(form);
    if (closes) last.add(form);
    if (!onlyWithin && !form.endsWith('-')) words.add(form);
  };
  const inflect = (word: string, { suffixes: all, closes }: Flags) => {
    for (const [suffixFlag, { form, flags }] of all.flatMap((suffixFlag) =>
      (suffixes.get(suffixFlag) ?? []).flatMap((suffix) => withSuffix(word, suffix).map((inflected) => [suffixFlag, inflected] as const)),
    )) {
      note(form, flags);
      // The plural of a word that may end a compound may end one too.
      if (suffixFlag.startsWith('Z') && closes) last.add(form);
    }
  };
  for (const line of dic.split('\n').slice(1)) {
    const [head = ''] = line.split(/[\t ]/, 1);
    const [written = '', written2 = ''] = head.split('/', 2);
    const word = plain(written);
    const flags = flagsIn(written2);
    note(word, flags);
    inflect(word, flags);
  }
  return { words, first, middle, last };
}
