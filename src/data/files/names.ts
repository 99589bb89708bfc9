// Names of the data files, relative to their folder. The page that lists them is rendered while they are made.

/** Files of the whole data set, and their description. */
export const wholeFiles = { zip: 'stevige-basis.zip', sqlite: 'stevige-basis.sqlite', descriptor: 'datapackage.json' } as const;

/** Terms and lists as SKOS, the fields of a statement, and the catalogue. */
export type LinkedName = 'concepts' | 'fields' | 'catalogue';
/** The same linked data as Turtle and as JSON-LD. */
export const linkedFilesOf = (name: LinkedName) => [`${name}.ttl`, `${name}.jsonld`] as const;
/** All files of linked data. */
export const linkedFiles: readonly string[] = (['concepts', 'fields', 'catalogue'] as const).flatMap(linkedFilesOf);

/** The file with the rows of a table. */
export const tableFile = (table: string, kind: 'csv' | 'json') => `${kind}/${table}.${kind}`;
