// Notes in translations which text in the main language they translate, so that a later revision of that is noticed.
// Arguments, optional: ids; without them every translation is marked. Run it after the translation has been revised.
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
