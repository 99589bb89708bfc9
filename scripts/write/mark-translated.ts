// Records in each translation a fingerprint of the text that it translates, so that later revisions of that text are noticed.
// Optional arguments: ids; without them every translation is marked. Run it after revising the translation.
import { readFileSync, writeFileSync } from 'node:fs';
import { collections } from '../../src/core/schema/collections.ts';
import { fingerprint, textsOf } from '../../src/core/translated-texts.ts';
import { loadContent } from '../check/load-content.ts';

const ids = process.argv.slice(2);
const { content } = loadContent(process.cwd());
let marked = 0;
for (const { collection, id, file } of content.translations) {
  if (ids.length > 0 && !ids.includes(id)) continue;
  const original = content.originals.find((entry) => entry.collection === collection && entry.id === id);
  if (!original) continue;
  const mark = `translates: "${fingerprint(textsOf(collections[collection].texts, original.data), original.body)}"`;
  const text = readFileSync(file, 'utf8');
  const next = /^translates: .*$/m.test(text) ? text.replace(/^translates: .*$/m, mark) : text.replace(/^(\ufeff?)---(\r?\n)/, `$1---$2${mark}$2`);
  if (next === text) continue;
  writeFileSync(file, next);
  marked++;
}
console.log(`${marked} translations marked, ${content.translations.length} in all.`);
