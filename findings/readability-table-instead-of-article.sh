#!/usr/bin/env bash
# @mozilla/readability 0.6.0: the body of a table is taken for the article, and all paragraphs around the table are lost.
#
# Each td is scored as a paragraph is, and its score goes whole to its row and by half to the body of the table, so a table of sentences outweighs
# the text that it stands in. Its body is then the article, without an error: of a page of eight paragraphs and a table the paragraphs and the
# headings are gone. In a section instead of a div the same page is kept whole, since a section is scored too and adds to what it stands in.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund @mozilla/readability@0.6.0 linkedom@0.18.12
cat > read.mjs <<'JS'
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

const sentence = 'Near schools, in day care, and at home, families find help early, freely, and without a form to fill in first.';
const paragraphs = Array.from({ length: 8 }, (_, index) => `<h2>Part ${index}</h2><p>${sentence}</p>`).join('');
const rows = Array.from({ length: 20 }, () => `<tr><th>A question</th><td>${sentence}</td><td>${sentence}</td></tr>`).join('');
for (const part of ['div', 'section']) {
  const html = `<!doctype html><title>A page about help</title><body><main><div><${part}>${paragraphs}</${part}><${part}><table><thead><tr><th>Question</th><th>Here</th><th>There</th></tr></thead><tbody>${rows}</tbody></table></${part}></div></main>`;
  const { content } = new Readability(parseHTML(html).document).parse();
  console.log(`in a ${part}: ${content.match(/Part \d/g)?.length ?? 0} of 8 headings, ${content.match(/Near schools/g).length} of 48 sentences`);
}
JS
node read.mjs > seen.txt
cat > expected.txt <<'TEXT'
in a div: 0 of 8 headings, 40 of 48 sentences
in a section: 8 of 8 headings, 48 of 48 sentences
TEXT
diff expected.txt seen.txt && echo 'as seen on 2026-11-28'
