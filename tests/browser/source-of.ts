/**
 * Source that gives a page these functions by their names: what a test lets the browser run cannot call what stands beside it in a file, unless the page
 * was given that first. They may use one another and what a browser has, and nothing that they import.
 */
export const sourceOf = (...functions: readonly ((...given: never[]) => unknown)[]): string =>
  `(() => {\n${functions.map(String).join('\n')}\nObject.assign(globalThis, { ${functions.map(({ name }) => name).join(', ')} });\n})();`;
