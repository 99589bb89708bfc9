import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNode, parse, parseDocument, stringify, visit } from 'yaml';
import { inEachLanguage, type Language, languages } from '../../src/core/languages.ts';

/** Collections whose entries each have a page, and that can have any number of entries. */
const collections = ['practices', 'laws', 'instruments', 'terms'] as const;
type Collection = (typeof collections)[number];

interface Sample {
  readonly collection: Collection;
  readonly id: string;
  readonly texts: Readonly<Record<Language, string>>;
}

const frontMatter = /^---\n([\s\S]*?)\n---\n?/;
const fileName = (id: string, language: Language, extension: string) => `${id}${language === 'en' ? '.en' : ''}.${extension}`;

/** Pseudo-random numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function readSamples(project: string): Sample[] {
  return collections.flatMap((collection) => {
    const folder = join(project, 'content', collection);
    return readdirSync(folder)
      .filter((name) => /^[^.]+\.mdx$/.test(name))
      .toSorted()
      .map((name) => {
        const id = name.replace(/\.mdx$/, '');
        const read = (language: Language) => readFileSync(join(folder, fileName(id, language, 'mdx')), 'utf8');
        return { collection, id, texts: inEachLanguage(read) };
      });
  });
}

/** A paragraph without components, links, lists, headings and figures: its sentences can be used anywhere. */
const isPlain = (paragraph: string) => /^\p{Lu}[^<{[\d*#]*\.$/su.test(paragraph);
const sentencesOf = (paragraph: string) => paragraph.split(/(?<=[.?!])\s+/);

/** Updates name the entries they touch, and copies are touched by none. */
const notes = /<Note\b[^>]*\/>/g;

/** "ab" for 1, "ac" for 2: a suffix that turns the words of a copy into other words. */
const endingOf = (generation: number) => [...generation.toString(10)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
const withEnding = (text: string, ending: string) => text.replace(/\p{L}{4,}/gu, (word) => word + ending);

/** Body of a file as Markdown without components. */
const withoutComponents = (body: string) =>
  body
    .replace(/<Cite\b[^>]*\/>/g, '')
    .replace(/<(To|Foreign)\b[^>]*>([\s\S]*?)<\/\1>/g, '$2')
    .replace(/<\/?Ours>/g, '');

/**
 * Adds entries to the content of a copied project by copying its own: references lead to other copies, and sentences and some words differ.
 * Every second one is an `.mdx` file and the rest are `.md` without components; each has its translation.
 * The same count and seed give the same files. Translations still have to be marked.
 */
export function generateContent(project: string, count: number, seed = 2015): void {
  const samples = readSamples(project);
  const random = randomFrom(seed);
  const draw = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
  const paragraphs = (text: string) => text.replace(frontMatter, '').split(/\n{2,}/);
  const sentences = Object.fromEntries(
    languages.map((language) => [language, samples.flatMap(({ texts }) => paragraphs(texts[language]).filter(isPlain).flatMap(sentencesOf))]),
  ) as Record<Language, string[]>;
  const places = new Map(samples.map(({ id }, place) => [id, place]));

  const asksFile = join(project, 'content/lists/asks.yaml');
  const asks = parse(readFileSync(asksFile, 'utf8')) as Record<string, Readonly<Record<string, readonly string[]>>>;

  for (let number = 0; number < count; number++) {
    const { collection, id, texts } = samples[number % samples.length] as Sample;
    const generation = Math.floor(number / samples.length) + 2;
    const ending = endingOf(generation);
    // The last generation may be incomplete: where a copy is missing, the original is used.
    const idInCopy = (named: string) => {
      const place = places.get(named);
      return place !== undefined && (generation - 2) * samples.length + place < count ? `${named}-${generation}` : named;
    };
    const changes: Readonly<Record<string, (value: string) => string>> = {
      ...Object.fromEntries(['partOf', 'relatedTo', 'laws', 'instruments', 'entries'].map((field) => [field, idInCopy])),
      ...Object.fromEntries(['synonyms', 'word'].map((field) => [field, (value: string) => withEnding(value, ending)])),
      address: (value) => `${value}-${generation}`,
    };
    const asked = asks[id];
    if (asked) {
      const inWords = Object.entries(asked).map(([language, questions]) => [language, questions.map((question) => withEnding(question, ending))]);
      asks[`${id}-${generation}`] = Object.fromEntries(inWords);
    }
    const extension = number % 2 === 0 ? 'mdx' : 'md';
    for (const language of languages) {
      const front = parseDocument(frontMatter.exec(texts[language])?.[1] ?? '');
      visit(front, {
        Pair(_, { key, value }) {
          const change = changes[`${key}`];
          if (!change || !isNode(value)) return;
          visit(value, {
            Scalar(_, scalar) {
              scalar.value = change(`${scalar.value}`);
            },
          });
        },
      });
      // A title has at most 90 characters; what is cut off must not be a figure that the other language keeps.
      front.set('title', `${withEnding(`${front.get('title')}`.replace(/\d+/g, ''), ending).slice(0, 80)} ${generation}`);
      const body = paragraphs(texts[language].replace(notes, ''))
        .map((paragraph) => {
          const linked = paragraph.replace(/(<To id=")([^"]+)/g, (_, start: string, named: string) => start + idInCopy(named));
          if (!isPlain(paragraph)) return linked;
          return sentencesOf(paragraph)
            .map(() => draw(sentences[language]).replace(/\p{L}{4,}/gu, (word) => (random() < 0.05 ? word + ending : word)))
            .join(' ');
        })
        .join('\n\n');
      const text = `---\n${front.toString({ lineWidth: 0 })}---\n${extension === 'md' ? withoutComponents(body) : body}`;
      writeFileSync(join(project, 'content', collection, fileName(`${id}-${generation}`, language, extension)), text);
    }
  }
  writeFileSync(asksFile, stringify(asks, { lineWidth: 0 }));
}
