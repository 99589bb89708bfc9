#!/usr/bin/env bash
# pptxgenjs 4.0.1: the speaker notes of a slide are always marked as American English, whatever language its texts are given.
#
# addNotes() takes a text and no options, and a language of the theme does not reach it. A speech reader reads Dutch notes with an English voice and
# spelling checks mark every word. The runs of the slide keep their language, but each says beside it that its other language is American English.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund pptxgenjs@4.0.1 fflate@0.8.3
cat > read.cjs <<'JS'
const { unzipSync, strFromU8 } = require('fflate');
const Deck = require('pptxgenjs');

const deck = new Deck();
deck.theme = { lang: 'nl-NL' };
const slide = deck.addSlide();
slide.addText('Wie mag een zorg melden?', { x: 1, y: 1, w: 5, h: 1, lang: 'nl-NL' });
slide.addNotes('Laat eerst de groep antwoorden.');

deck.write({ outputType: 'nodebuffer' }).then((bytes) => {
  const files = unzipSync(new Uint8Array(bytes));
  for (const name of ['ppt/slides/slide1.xml', 'ppt/notesSlides/notesSlide1.xml']) {
    const run = /<a:r>\s*<a:rPr ([^>]*?)(?: dirty="0")?\/?>.*?<a:t>([^<]{5,})</s.exec(strFromU8(files[name]));
    console.log(`${name}: ${run[2]} (${run[1].trim()})`);
  }
});
JS
node read.cjs > seen.txt
cat > expected.txt <<'TEXT'
ppt/slides/slide1.xml: Wie mag een zorg melden? (lang="nl-NL" altLang="en-US")
ppt/notesSlides/notesSlide1.xml: Laat eerst de groep antwoorden. (lang="en-US")
TEXT
diff expected.txt seen.txt && echo 'as seen on 2026-11-28'
