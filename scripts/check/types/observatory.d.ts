// The parts of MDN's HTTP Observatory used here; the package has no types.
declare module '@mdn/mdn-http-observatory/src/types.js' {
  export interface Answer {
    readonly data: string;
    readonly verified: boolean;
  }
  export class Requests {
    constructor(hostname: string);
    session: unknown;
    resources: { path: string | null };
    responses: {
      auto: (Answer & { httpEquiv: Map<string, string[]> }) | null;
      http: Answer | null;
      https: Answer | null;
      httpRedirects: { url: URL; status: number }[];
    };
  }
}
declare module '@mdn/mdn-http-observatory/src/constants.js' {
  import type { Requests } from '@mdn/mdn-http-observatory/src/types.js';
  export const ALL_TESTS: readonly ((requests: Requests) => { readonly result: string; readonly pass: boolean })[];
}
declare module '@mdn/mdn-http-observatory/src/grader/grader.js' {
  export function getGradeForScore(score: number): { readonly grade: string };
  export function getScoreDescription(result: string): string;
  export function getScoreModifier(result: string): number;
}
declare module '@mdn/mdn-http-observatory/src/retriever/retriever.js' {
  import type { Requests } from '@mdn/mdn-http-observatory/src/types.js';
  export function retrieve(hostname: string, options: { httpPort?: string; httpsPort?: string }): Promise<Requests>;
}
declare module '@mdn/mdn-http-observatory/src/retriever/session.js' {
  import type { Answer } from '@mdn/mdn-http-observatory/src/types.js';
  export const Session: { fromUrl(url: URL, options: object): Promise<{ readonly response: Answer }> };
}
