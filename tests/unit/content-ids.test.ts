import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { content, kbs } from './content.ts';

/** Ids of all entries, services and theme groups. */
const ids = new Set([
  ...content.originals.flatMap((entry) => [entry.id, ...(entry.collection === 'countries' ? Object.keys(entry.data.services) : [])]),
  ...Object.keys(content.lists['theme-groups']),
]);

const promised = 'a fragment that was promised, of a drawing on any page';
/** Words in code that happen to be an id as well, with what they mean there and in which files. */
const otherwise: Readonly<Record<string, { readonly means: string; readonly files: RegExp }>> = {
  home: { means: 'the kind of page that the home page is', files: /^src\/(?:site|publish|pages|diagrams)\// },
  termijnen: { means: promised, files: /\/(?:i18n\/nl\.ts|LawView\.astro|ThemeView\.astro|addresses\.ts)$/ },
  betoog: { means: promised, files: /\/(?:i18n\/nl\.ts|ListView\.astro)$/ },
  over: { means: 'a word of everyday speech', files: /\/stop-words\.ts$/ },
};

// Schemas give existing ids as examples.
const isSchema = (file: string) => /\/(?:collection|schema\/[\w-]+)\.ts$/.test(file);
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
// Whole literals only, so that an example inside a message does not count.
const literals = /'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g;
/** Content ids that occur in a file as whole literals. */
const idsIn = (text: string) => [...withoutComments(text).matchAll(literals)].map(([, ...parts]) => parts.join('')).filter((literal) => ids.has(literal));

const files = globSync(['src/**/*.{ts,astro,css}', 'scripts/**/*.ts']).filter((file) => !isSchema(file));
const named = files.flatMap((file) => idsIn(readFileSync(file, 'utf8')).map((id) => ({ file, id })));

it('no code names an entry, a service or a theme group: the content says which entries have a role', () => {
  expect(files.length).toBeGreaterThan(250);
  const wrong = named.filter(({ file, id }) => !otherwise[id]?.files.test(file));
  expect(wrong.map(({ file, id }) => `${file} names "${id}": give it a part in content/lists/roles.yaml`)).toEqual([]);
});

const countryNames = new RegExp(
  `\\b(?:${Object.values(kbs)
    .flatMap((kb) => kb.countries.map(({ data }) => data.title.replace(/^The /, '')))
    .join('|')})\\b`,
  'g',
);
/** Names that contain a country's name, and the one country whose spreadsheets are meant. */
const ofOthers = /Netherlands Youth Institute|Lessen uit Scandinavië en Engeland|zoals in Engeland|as in England/g;

it('no code and no interface text names a country: its name comes from its page', () => {
  const naming = files.flatMap((file) => {
    const found = withoutComments(readFileSync(file, 'utf8')).replace(ofOthers, '').match(countryNames) ?? [];
    return found.map((name) => `${file} names ${name}`);
  });
  expect(naming).toEqual([]);
  expect('Wat Denemarken doet'.match(countryNames)).toEqual(['Denemarken']);
});

it('an id in a literal is found, and one in a comment or inside a message is not', () => {
  expect(idsIn("const shown = kb.entries.get('zorgmeldplicht'); // 'inclusie'")).toEqual(['zorgmeldplicht']);
  expect(idsIn('/** Of `socialkontoret`. */ const from = `familjecentral`, to = "drivers";')).toEqual(['familjecentral', 'drivers']);
  expect(idsIn(`report('Write <To id="resursteamet">…</To>.')`)).toEqual([]);
});

it('every exception is still needed', () => {
  expect(Object.keys(otherwise).filter((id) => !named.some((each) => each.id === id))).toEqual([]);
});
