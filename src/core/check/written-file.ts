/** A fault in the encoding or characters of a file, regardless of its content. */
export interface WrittenFault {
  /** Line of the file, 1-based. */
  readonly line: number;
  readonly found: string;
  readonly fix: string;
}

const signs: Readonly<Record<string, string>> = {
  '\u00a0': 'a no-break space',
  '\u202f': 'a narrow no-break space',
  '\u00ad': 'a soft hyphen',
  '\u200b': 'a space without width',
  '\ufeff': 'a byte order mark',
  '\u000b': 'a line break of a word processor',
  '\ufffd': 'the sign for a letter that was lost',
};
/** Spaces other than the plain one, and invisible characters: controls (except tabs and line ends), format characters, private use. */
const unseen = /(?! )\p{Z}|\p{Cf}|\p{Co}|(?![\t\n\r])\p{Cc}|[\ufffc\ufffd]/gu;
const inCode = (sign: string) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** At most one fault per distinct character on the line, at its first occurrence. */
function faultsOfLine(text: string, line: number): WrittenFault[] {
  const first = new Map([...text.matchAll(unseen)].toReversed().map(({ 0: sign, index }) => [sign, index]));
  return [...first].toReversed().map(([sign, index]) => {
    const before = text.slice(0, index).replace(unseen, '').trim().split(/\s+/).at(-1);
    return {
      line,
      found: `There is ${signs[sign] ?? 'a sign that is not seen'} (${inCode(sign)}) ${before ? `after "${before}"` : 'at the start of the line'}.`,
      fix: 'Take it out, or write a plain space: paste text from a word processor as plain text.',
    };
  });
}

const utf16: Readonly<Record<string, string>> = { fffe: 'utf-16le', feff: 'utf-16be' };

/** Decodes a file as UTF-8; undefined if it is not valid UTF-8. */
function inUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Line of the first byte sequence that is not valid UTF-8. */
const lineOfLost = (bytes: Uint8Array) => (new TextDecoder().decode(bytes).split('\ufffd')[0] ?? '').split('\n').length;

/**
 * Decodes a file without its byte order mark, and reports faults in its encoding and characters.
 * A file that is not UTF-8 is decoded with the most likely encoding, so that its other faults can be reported too.
 */
export function readWritten(bytes: Uint8Array): { readonly text: string; readonly faults: readonly WrittenFault[] } {
  const text = inUtf8(bytes);
  if (text !== undefined) {
    const faults = text.split('\n').flatMap((line, index) => faultsOfLine(line, index + 1));
    const lone = /\r(?!\n)/.exec(text);
    if (!lone) return { text, faults };
    const line = text.slice(0, lone.index).split('\n').length;
    const fix = 'Save the file with the line ends of Windows or of Unix.';
    // Treat each CR as a line end, so that the file's other faults can be reported too.
    return { text: text.replace(/\r\n?/g, '\n'), faults: [{ line, found: 'A line ends as on old Macs (CR), which is no end here.', fix }, ...faults] };
  }
  const mark = [...bytes.subarray(0, 2)].map((byte) => byte.toString(16)).join('');
  const coding = utf16[mark];
  const line = coding ? 1 : lineOfLost(bytes);
  return {
    text: new TextDecoder(coding ?? 'windows-1252').decode(bytes),
    faults: [
      {
        line,
        found: coding ? 'The file is in UTF-16, not in UTF-8.' : 'A letter of this line is in an old code page, not in UTF-8.',
        fix: 'Save the file as UTF-8, and look whether letters such as é are still right.',
      },
    ],
  };
}
