declare namespace App {
  /** What parts of a page need to know of the content around it; all but the marking of names is for authors' components in a body. */
  interface Locals {
    language: import('./core/languages.ts').Language;
    addressOf: (id: string) => string;
    update: (id: string) => import('./updates/updates.ts').Update;
    /** Marks foreign names, and texts that are not translated, in HTML of a language. */
    markForeignNames: Readonly<Record<import('./core/languages.ts').Language, (html: string) => string>>;
    sourceLine: (citation: import('./core/schema/reference.ts').Citation) => import('./site/statements.ts').SourceLine;
    /** Whether a drawing stands above on the page, which brought what drawings wear. */
    hasDrawing?: boolean;
  }
}
