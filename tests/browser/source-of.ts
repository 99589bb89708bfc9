/**
 * Source code that defines these functions in a page: code that a test runs in the browser cannot call the functions next to it in a file unless the page
 * has been given them first. They may call one another and browser APIs, but nothing that they import.
 */
export const sourceOf = (...functions: readonly ((...args: never[]) => unknown)[]): string =>
  `(() => {\n${functions.map(String).join('\n')}\nObject.assign(globalThis, { ${functions.map(({ name }) => name).join(', ')} });\n})();`;
