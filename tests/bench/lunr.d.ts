/** The part of lunr that the benchmark uses. */
declare module 'lunr' {
  interface Query {
    term(tokens: unknown, options: { boost?: number; editDistance?: number; usePipeline?: boolean }): void;
  }
  interface Builder {
    use(plugin: unknown): void;
    ref(field: string): void;
    field(name: string, options?: { boost: number }): void;
    add(document: Readonly<Record<string, string>>): void;
  }
  interface Index {
    query(build: (query: Query) => void): { ref: string }[];
  }
  interface Lunr {
    (build: (this: Builder) => void): Index;
    tokenizer(text: string): unknown;
    /** Dutch, once its plug-in is loaded. */
    readonly nl: unknown;
  }
  const lunr: Lunr;
  export default lunr;
}
declare module 'lunr-languages/lunr.nl.js' {
  const plug: (lunr: unknown) => void;
  export default plug;
}
declare module 'lunr-languages/lunr.stemmer.support.js' {
  const plug: (lunr: unknown) => void;
  export default plug;
}
