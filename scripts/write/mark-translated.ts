// Records in each translation a fingerprint of the text that it translates, so that later revisions of that text are noticed.
// Optional arguments: ids; without them every translation is marked. Run it after revising the translation.
import { readFileSync, writeFileSync } from 'node:fs';
import { otherLanguages } from '../../src/core/languages.ts';
import { collections } from '../../src/core/schema/collections.ts';
import { fingerprint, textsOf } from '../../src/core/translated-texts.ts';
import { loadContent } from '../check/load-content.ts';

const ids = process.argv.slice(2);
const { content, withFaults } = loadContent(process.cwd());
const entries = new Set(content.originals.map(({ id }) => id));
const translated = new Set(content.translations.map(({ id }) => id));

/** Why a translation of an entry cannot be marked; undefined if it can. */
function refusal(id: string): string | undefined {
  if ([id, ...otherLanguages.map((language) => `${id}.${language}`)].some((name) => withFaults.has(name)))
    return `"${id}" has faults: npm run check:content names them.`;
  if (!entries.has(id)) return `There is no entry "${id}".`;
  return translated.has(id) ? undefined : `"${id}" has no translation.`;
}
const refusals = ids.flatMap((id) => refusal(id) ?? []);
if (refusals.length > 0) {
  console.error([...refusals, 'Nothing is marked.'].join('\n'));
  process.exit(1);
}

let marked = 0;
for (const { collection, id, file, data } of content.translations) {
  if (ids.length > 0 && !ids.includes(id)) continue;
  const original = content.originals.find((entry) => entry.collection === collection && entry.id === id);
  if (!original) continue;
  const revision = fingerprint(textsOf(collections[collection].texts, original.data), original.body);
  if (data.translates === revision) continue;
  const mark = `translates: "${revision}"`;
  const text = readFileSync(file, 'utf8');
  const next = /^translates: .*$/m.test(text) ? text.replace(/^translates: .*$/m, mark) : text.replace(/^(\ufeff?)---(\r?\n)/, `$1---$2${mark}$2`);
  writeFileSync(file, next);
  marked++;
}
console.log(`Marked: ${marked} of ${content.translations.length} translations.`);
