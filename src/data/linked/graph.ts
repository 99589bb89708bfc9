/** Vocabularies, by prefix. */
const prefixes = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  schema: 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** A prefixed name: `skos:prefLabel`. */
export type Name = `${keyof typeof prefixes}:${string}`;

/** A property value: another node, or a literal with a language or type. */
export type Value = { readonly iri: string } | { readonly text: string; readonly language: string } | { readonly text: string; readonly type?: Name };

/** A node with its properties. There are no blank nodes: tools identify these in different ways. */
export interface Node {
  readonly iri: string;
  readonly types: readonly Name[];
  readonly properties: readonly (readonly [Name, Value])[];
}

const illegal = /[\s<>"{}|^`\\]/;

/** Returns an IRI that is valid in RDF. @throws Error if it is not absolute or has illegal characters, which tools would resolve or repair differently */
function checkIri(iri: string): string {
  if (!/^[a-z]+:\/\//.test(iri) || illegal.test(iri)) throw new Error(`${iri} is no whole address, and cannot stand in linked data.`);
  return iri;
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const quoted = (text: string) => `"${text.replace(/[\\"\n\r\t]/g, (sign) => escapes[sign] ?? sign)}"`;

function turtleValue(value: Value): string {
  if ('iri' in value) return `<${checkIri(value.iri)}>`;
  if ('language' in value) return `${quoted(value.text)}@${value.language}`;
  return `${quoted(value.text)}${value.type ? `^^${value.type}` : ''}`;
}

/** Serialises nodes as Turtle (RDF 1.1). */
export function toTurtle(nodes: readonly Node[]): string {
  const head = Object.entries(prefixes).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .`);
  const body = nodes.map(({ iri, types, properties }) => {
    const predicates = [...Map.groupBy(properties, ([name]) => name)].map(
      ([name, propertiesOfName]) => `${name} ${propertiesOfName.map(([, value]) => turtleValue(value)).join(' , ')}`,
    );
    return `<${checkIri(iri)}> ${[`a ${types.join(' , ')}`, ...predicates].join(' ;\n  ')} .`;
  });
  return `${[...head, '', ...body].join('\n')}\n`;
}

function jsonValue(value: Value): Readonly<Record<string, string>> {
  if ('iri' in value) return { '@id': checkIri(value.iri) };
  if ('language' in value) return { '@value': value.text, '@language': value.language };
  return { '@value': value.text, ...(value.type ? { '@type': value.type } : {}) };
}

/**
 * One node in schema.org terms and one language, with the nodes it refers to nested inside: for the JSON-LD script of a page, which search engines read.
 * @param iri root node. Nodes without a schema.org type stay IRIs.
 */
export function toSchemaOrg(nodes: readonly Node[], iri: string, language: string): Readonly<Record<string, unknown>> {
  const byIri = new Map(nodes.map((node) => [node.iri, node]));
  const inWords = (name: Name) => name.slice('schema:'.length);
  // A node that is an ancestor of itself stays an IRI: a file's content has the IRI of the file.
  const nodeOf = (nodeIri: string, above: readonly string[]): unknown => {
    const node = byIri.get(nodeIri);
    const type = node?.types.find((each) => each.startsWith('schema:'));
    if (!node || !type || above.includes(nodeIri)) return nodeIri;
    const properties = node.properties.filter(([name, value]) => name.startsWith('schema:') && !('language' in value && value.language !== language));
    const values = [...Map.groupBy(properties, ([name]) => inWords(name))].map(([name, all]) => {
      const [first, ...others] = all.map(([, value]) => {
        if ('iri' in value) return nodeOf(value.iri, [...above, nodeIri]);
        return 'type' in value && value.type === 'xsd:boolean' ? value.text === 'true' : value.text;
      });
      return [name, others.length > 0 ? [first, ...others] : first];
    });
    return { '@type': inWords(type), '@id': nodeIri, ...Object.fromEntries(values) };
  };
  return { '@context': prefixes.schema, ...(nodeOf(iri, []) as object) };
}

/** Serialises nodes as JSON-LD 1.1. Every text has its own language tag: a default would also apply to dates and addresses. */
export function toJsonLd(nodes: readonly Node[]): string {
  const graph = nodes.map(({ iri, types, properties }) => ({
    '@id': checkIri(iri),
    '@type': types,
    ...Object.fromEntries(
      [...Map.groupBy(properties, ([name]) => name)].map(([name, propertiesOfName]) => [name, propertiesOfName.map(([, value]) => jsonValue(value))]),
    ),
  }));
  return `${JSON.stringify({ '@context': prefixes, '@graph': graph }, undefined, 1)}\n`;
}
