// Reports how plain the language of each entry is, and which readings of today are out of date: node scripts/report/content.ts [language code].
// It only measures lengths: an indication, not a verdict.

import { median, type Readability, readabilityOf } from '../../src/core/check/readability.ts';
import { buildKnowledgeBase } from '../../src/core/knowledge-base.ts';
import { languages, mainLanguage } from '../../src/core/languages.ts';
import { oldReadings } from '../../src/core/themes/old-readings.ts';
import { loadContent } from '../check/load-content.ts';

const [asked = mainLanguage] = process.argv.slice(2);
const language = languages.find((each) => each === asked);
if (!language) {
  console.error(`There is no language "${asked}". Write one of ${languages.join(', ')}.`);
  process.exit(1);
}
const kb = buildKnowledgeBase(loadContent(process.cwd()).content, language);

const reports = [...kb.entries.values()]
  .map((entry) => readabilityOf(kb, entry))
  .toSorted((a, b) => (a.summary?.fleschDouma ?? 200) - (b.summary?.fleschDouma ?? 200));

const flesch = (texts: Readability | undefined) => (texts && language === 'nl' ? texts.fleschDouma.toFixed(0) : '').padStart(4);
const longest = (readability: Readability | undefined) => `${readability?.longest.words ?? ''}`.padStart(4);

console.log(`Flesch-Douma counts lengths of words and sentences (Dutch only; 0 very hard, 100 very easy). It is a proxy: it knows nothing of sense.
     Summary      Rest
Flesch  max.  Flesch  max.  entry; terms used before they are linked, or without`);
for (const { entry, summary, body, unlinkedTerms } of reports) {
  const terms = unlinkedTerms.length > 0 ? `; ${unlinkedTerms.join(', ')}` : '';
  console.log(`  ${flesch(summary)}  ${longest(summary)}    ${flesch(body)}  ${longest(body)}  ${entry.collection}/${entry.id}${terms}`);
}

const summaries = reports.flatMap(({ summary }) => summary ?? []);
const bodies = reports.flatMap(({ body }) => body ?? []);
const middle = (texts: readonly Readability[]) => (language === 'nl' ? median(texts.map(({ fleschDouma }) => fleschDouma)).toFixed(1) : '–');
const long = (texts: readonly Readability[], limit: number) => texts.filter((each) => each.longest.words > limit).length;
console.log(`
${summaries.length} summaries: median Flesch-Douma ${middle(summaries)}; ${long(summaries, 25)} with a sentence over 25 words.
${bodies.length} texts: median Flesch-Douma ${middle(bodies)}; ${long(bodies, 35)} with a sentence over 35 words.
${reports.reduce((sum, { unlinkedTerms }) => sum + unlinkedTerms.length, 0)} uses of a term before a link to it, or without.`);

const old = oldReadings(kb);
console.log(`
${old.length} readings of today are more than ${kb.site.since.readingMonths} months older than the last look-up, ${kb.site.since.day}${old.length > 0 ? ':' : '.'}`);
for (const line of old) console.log(`  ${line}`);
