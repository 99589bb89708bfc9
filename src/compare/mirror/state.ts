/** Possible answers to a question of the mirror. */
export const mirrorAnswers = ['yes', 'partly', 'no', 'unknown'] as const;
export type MirrorAnswer = (typeof mirrorAnswers)[number];

/** What a reader filled in for one question. */
export interface MirrorLine {
  readonly answer?: MirrorAnswer;
  readonly note?: string;
  readonly whom?: string;
}
export type MirrorState = ReadonlyMap<string, MirrorLine>;

/** Maximum number of characters of a note and a name in an address. */
export const longestNote = 300;

const sign = '#antwoorden&';

/** Whether a fragment holds answers; others lead to a part of the page. */
export const holdsAnswers = (hash: string) => hash.startsWith(sign);
const lineNames = ['note', 'whom'] as const;
const isAnswer = (value: string): value is MirrorAnswer => (mirrorAnswers as readonly string[]).includes(value);

/**
 * The fragment that holds the answers: `#antwoorden&zorgmeldplicht=partly&zorgmeldplicht.note=…`; empty when nothing is filled in.
 * It is the same in both languages.
 */
export function writeMirrorState(state: MirrorState): string {
  const parts = new URLSearchParams();
  for (const [id, line] of state) {
    if (line.answer) parts.append(id, line.answer);
    for (const name of lineNames) if (line[name]) parts.append(`${id}.${name}`, line[name].slice(0, longestNote));
  }
  return parts.size > 0 ? `${sign}${parts}` : '';
}

/**
 * Reads the answers from a fragment. What is damaged or malformed is left out and reported; the rest is kept.
 * @param hash fragment including "#", as in `location.hash`; one without answers gives none.
 * @param ids of the existing questions
 * @returns the answers, and names of what could not be read
 */
export function readMirrorState(hash: string, ids: ReadonlySet<string>): { state: MirrorState; lost: readonly string[] } {
  const state = new Map<string, MirrorLine>();
  const lost: string[] = [];
  if (!holdsAnswers(hash)) return { state, lost };
  for (const [key, value] of new URLSearchParams(hash.slice(sign.length))) {
    const [id = '', name, more] = key.split('.');
    const line = lineNames.find((known) => known === name);
    // A percent escape that was cut in two decodes to this character.
    const isWhole = !value.includes('\ufffd');
    if (!ids.has(id) || more !== undefined || !isWhole || value === '') lost.push(key.slice(0, 40));
    else if (line && value.length <= longestNote) state.set(id, { ...state.get(id), [line]: value });
    else if (name === undefined && isAnswer(value)) state.set(id, { ...state.get(id), answer: value });
    else lost.push(key.slice(0, 40));
  }
  return { state, lost };
}
