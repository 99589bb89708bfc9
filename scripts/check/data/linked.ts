import jsonld from 'jsonld';
import { Parser, Writer } from 'n3';

const typeIri = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const skos = 'http://www.w3.org/2004/02/skos/core#';

/** A graph as sorted lines of N-Quads. Without blank nodes, graphs are equal if their lines are. */
export type Graph = readonly string[];

/** Parses Turtle with N3.js. */
export function graphOfTurtle(text: string): Graph {
  const writer = new Writer({ format: 'N-Quads' });
  return new Parser({ format: 'text/turtle' })
    .parse(text)
    .map(({ subject, predicate, object, graph }) => writer.quadToString(subject, predicate, object, graph).trim())
    .toSorted();
}

// The published types lack `safe`, and the result type for a given format.
const toQuads = jsonld.toRDF as unknown as (document: unknown, options: { readonly format: string; readonly safe: boolean }) => Promise<string>;

/** Parses JSON-LD with jsonld.js. @throws Error if anything would be dropped */
export async function graphOfJsonLd(text: string): Promise<Graph> {
  const quads = await toQuads(JSON.parse(text), { format: 'application/n-quads', safe: true });
  return quads.split('\n').filter(Boolean).toSorted();
}

interface Statement {
  readonly subject: string;
  readonly predicate: string;
  /** IRI; undefined for a literal. */
  readonly object?: string;
}
const statementsOf = (graph: Graph): Statement[] =>
  graph.map((line) => {
    const [, subject = '', predicate = '', rest = ''] = /^<([^>]*)> <([^>]*)> (.*) \.$/.exec(line) ?? [];
    const object = /^<([^>]*)>$/.exec(rest)?.[1];
    return { subject, predicate, ...(object === undefined ? {} : { object }) };
  });

/** Subjects of a graph, once per triple. */
export const subjectsOf = (graph: Graph): string[] => statementsOf(graph).map(({ subject }) => subject);

/** Every IRI in a graph, including predicates. */
export const irisOf = (graph: Graph): string[] =>
  statementsOf(graph).flatMap(({ subject, predicate, object }) => [subject, predicate, ...(object === undefined ? [] : [object])]);

/** Objects that have no type themselves, apart from addresses to fetch. DCAT-AP requires a type for every node. */
export function untypedNodes(graph: Graph): string[] {
  const statements = statementsOf(graph);
  const typed = new Set(statements.flatMap(({ subject, predicate }) => (predicate === typeIri ? [subject] : [])));
  // Addresses of files and pages are for fetching; they are not described.
  const isAddress = (predicate: string) => /(?:accessURL|downloadURL|contentUrl|schema\.org\/(?:url|license))$/.test(predicate);
  return statements.flatMap(({ predicate, object }) => (object && predicate !== typeIri && !isAddress(predicate) && !typed.has(object) ? [object] : []));
}

/** Faults that parsers do not report: a link in one direction only, a concept without a label or with two in one language, a text used as two kinds of label. */
export function conceptFaults(graph: Graph): string[] {
  const statements = statementsOf(graph);
  const triples = new Set(statements.map(({ subject, predicate, object }) => `${subject} ${predicate} ${object}`));
  const otherEnd: Readonly<Record<string, string>> = { closeMatch: 'closeMatch', hasTopConcept: 'topConceptOf', topConceptOf: 'hasTopConcept' };
  const oneSided = statements.flatMap(({ subject, predicate, object }) => {
    const back = predicate.startsWith(skos) ? otherEnd[predicate.slice(skos.length)] : undefined;
    return back && !triples.has(`${object} ${skos}${back} ${subject}`) ? [`${subject}: ${predicate} is told from one end only`] : [];
  });
  const concepts = statements.flatMap(({ subject, predicate, object }) => (predicate === typeIri && object === `${skos}Concept` ? [subject] : []));
  const labels = Map.groupBy(
    graph.flatMap((line) => {
      const [, subject, language] = /^<([^>]*)> <http:\/\/www\.w3\.org\/2004\/02\/skos\/core#prefLabel> ".*"@([a-z]+) \.$/.exec(line) ?? [];
      return subject ? [{ subject, language }] : [];
    }),
    ({ subject }) => subject,
  );
  const unlabelled = concepts.flatMap((concept) => {
    const languages = (labels.get(concept) ?? []).map(({ language }) => language);
    return languages.length > 0 && new Set(languages).size === languages.length ? [] : [`${concept}: ${languages.length} labels, ${languages.join(', ')}`];
  });
  // In SKOS, a text may be only one kind of label of a concept per language.
  const kinds = Map.groupBy(
    graph.flatMap((line) => {
      const [, subject, kind, text] = /^<([^>]*)> <http:\/\/www\.w3\.org\/2004\/02\/skos\/core#(\w+Label)> (".*"@[a-z]+) \.$/.exec(line) ?? [];
      return subject ? [{ label: `${subject}: ${text}`, kind }] : [];
    }),
    ({ label }) => label,
  );
  const twofold = [...kinds].flatMap(([label, labelsOfText]) =>
    labelsOfText.length > 1 ? [`${label} is ${labelsOfText.map(({ kind }) => kind).join(' and ')}`] : [],
  );
  return [...oneSided, ...unlabelled, ...twofold];
}
