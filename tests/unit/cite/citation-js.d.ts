declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
declare module '@citation-js/core' {
  /** Parses references in any format that a plug-in supports. */
  export class Cite {
    constructor(references: string | readonly object[]);
    data: readonly import('../../../src/cite/works.ts').Work[];
  }
}
