import jsonld from 'jsonld';
import { Parser, Writer } from 'n3';

const typeIri = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const skos = 'http://www.w3.org/2004/02/skos/core#';

/** A graph as sorted lines of N-Quads. Where no node is without an address, two graphs are the same when their lines are. */
export type Graph = readonly string[];

/** What N3.js reads in Turtle. */
export function graphOfTurtle(text: string): Graph {
  const writer = new Writer({ format: 'N-Quads' });
  return new Parser({ format: 'text/turtle' })
    .parse(text)
    .map(({ subject, predicate, object, graph }) => writer.quadToString(subject, predicate, object, graph).trim())
    .toSorted();
}

// Its published types know neither of `safe` nor of what a format gives.
const toQuads = jsonld.toRDF as unknown as (document: unknown, options: { readonly format: string; readonly safe: boolean }) => Promise<string>;

/** What jsonld.js reads in JSON-LD. It complains of what it would leave out. */
export async function graphOfJsonLd(text: string): Promise<Graph> {
  const quads = await toQuads(JSON.parse(text), { format: 'application/n-quads', safe: true });
  return quads.split('\n').filter(Boolean).toSorted();
}

interface Statement {
  readonly subject: string;
  readonly predicate: string;
  /** An address; undefined where it is a text. */
  readonly object?: string;
}
const statementsOf = (graph: Graph): Statement[] =>
  graph.map((line) => {
    const [, subject = '', predicate = '', rest = ''] = /^<([^>]*)> <([^>]*)> (.*) \.$/.exec(line) ?? [];
    const object = /^<([^>]*)>$/.exec(rest)?.[1];
    return { subject, predicate, ...(object === undefined ? {} : { object }) };
  });

/** Addresses of what a graph tells of. */
export const subjectsOf = (graph: Graph): string[] => statementsOf(graph).map(({ subject }) => subject);

/** Every address in a graph, of names too. */
export const irisOf = (graph: Graph): string[] =>
  statementsOf(graph).flatMap(({ subject, predicate, object }) => [subject, predicate, ...(object === undefined ? [] : [object])]);

/** Nodes of our own that something points to and nothing is told of, and what has no type. DCAT-AP asks for a type of each. */
export function untypedNodes(graph: Graph): string[] {
  const statements = statementsOf(graph);
  const typed = new Set(statements.flatMap(({ subject, predicate }) => (predicate === typeIri ? [subject] : [])));
  // Addresses of files and pages are told to programs that fetch them, not described.
  const isAddress = (predicate: string) => /(?:accessURL|downloadURL|contentUrl|schema\.org\/(?:url|license))$/.test(predicate);
  return statements.flatMap(({ predicate, object }) => (object && predicate !== typeIri && !isAddress(predicate) && !typed.has(object) ? [object] : []));
}

/** Faults of concepts that no reader tells: a tie that is told from one end only, a concept without a label, two labels in one language, a text that is two kinds of label. */
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
  // SKOS lets a text be one kind of label of a concept only, in a language.
  const kinds = Map.groupBy(
    graph.flatMap((line) => {
      const [, subject, kind, text] = /^<([^>]*)> <http:\/\/www\.w3\.org\/2004\/02\/skos\/core#(\w+Label)> (".*"@[a-z]+) \.$/.exec(line) ?? [];
      return subject ? [{ label: `${subject}: ${text}`, kind }] : [];
    }),
    ({ label }) => label,
  );
  const twofold = [...kinds].flatMap(([label, of]) => (of.length > 1 ? [`${label} is ${of.map(({ kind }) => kind).join(' and ')}`] : []));
  return [...oneSided, ...unlabelled, ...twofold];
}
