declare namespace App {
  /** What parts of a page need to know of the content around it; all but the marking of names is for authors' components in a body. */
  interface Locals {
    language: import('./words/language.ts').Language;
    addressOf: (id: string) => string;
    note: (id: string) => import('./model/since.ts').Note;
    /** Marks foreign names in HTML of either language. */
    markForeignNames: Readonly<Record<import('./words/language.ts').Language, (html: string) => string>>;
    sourceLine: (citation: import('./schema/reference.ts').Citation) => import('./model/statements.ts').SourceLine;
  }
}
