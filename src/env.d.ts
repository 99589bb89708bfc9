declare namespace App {
  /** What authors' components in a body need to know of the page they stand on. */
  interface Locals {
    language: import('./words/language.ts').Language;
    addressOf: (id: string) => string;
    note: (id: string) => import('./model/since.ts').Note;
    sourceLine: (citation: import('./schema/reference.ts').Citation) => import('./model/statements.ts').SourceLine;
  }
}
