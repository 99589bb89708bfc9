import { memoize } from '../../core/memoize.ts';

/** What a Hunspell dictionary says of words and of how they join, in lower case. */
export interface Dictionary {
  /** Words that it lists, with their inflections; a compound that it only derives is not among them. */
  readonly words: ReadonlySet<string>;
  /** Forms that may open a compound ("kinder", "gezins"), stand within one, or close one. */
  readonly first: ReadonlySet<string>;
  readonly middle: ReadonlySet<string>;
  readonly last: ReadonlySet<string>;
}

/** What the flags of a word or form say: the suffixes it takes, and its places in compounds. */
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

// The dictionary writes ij as one letter; people do not.
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

/** The form that a suffix makes of a word, if it does. */
const withSuffix = (word: string, { strip, add, flags, fits }: Suffix) =>
  word.endsWith(strip) && (fits?.test(word) ?? true) ? [{ form: word.slice(0, word.length - strip.length) + add, flags }] : [];

/**
 * Reads a Hunspell dictionary. What joins is read from the Dutch one's flags (Ca, Cb, Cc: may open, stand within, close a compound; Cx: only within one).
 * @param aff its rules. @param dic its words.
 */
export function readDictionary(aff: string, dic: string): Dictionary {
  // A dictionary says whether its flags are of one letter or two.
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
    for (const [one, { form, flags }] of all.flatMap((one) =>
      (suffixes.get(one) ?? []).flatMap((suffix) => withSuffix(word, suffix).map((made) => [one, made] as const)),
    )) {
      note(form, flags);
      // The plural of what may close a compound may close it too.
      if (one.startsWith('Z') && closes) last.add(form);
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
