/** A file of the site that has no view. */
export interface GeneratedFile {
  /** From the root of the site, as in a URL; a page is the `index.html` of its folder. */
  readonly path: string;
  readonly make: () => string | Promise<Uint8Array>;
}
