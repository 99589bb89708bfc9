#!/usr/bin/env bash
# Chromium 153 (@sparticuz/chromium 153.0.0) with Liberation Sans (of pdfjs-dist) and Arimo (of @expo-google-fonts/arimo): two fonts with
# the widths of Arial's letters set the same sentence equally wide, and give an empty field of 200 and of 229 px.
#
# A field without a width has room for twenty letters, and how wide one is to be taken the font says in a number of its own, beside the widths of its letters. So a form
# that fits its sheet on a machine where "Arial" is Liberation Sans can take one sheet more where it is Arimo, with every word in the same place. Fonts that
# were made to be exchanged without a change of layout are not so for <input> and <textarea>: give fields a width.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund playwright-core@1.65.1 @sparticuz/chromium@153.0.0 pdfjs-dist@6.5.438 @expo-google-fonts/arimo@0.4.3
cat > measure.mjs <<'JS'
import { readFileSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { chromium as driver } from 'playwright-core';

const files = {
  'Liberation Sans': 'node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf',
  Arimo: 'node_modules/@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf',
};
const browser = await driver.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox'] });
const page = await browser.newPage();
const width = {};
for (const [name, file] of Object.entries(files)) {
  const font = readFileSync(file).toString('base64');
  await page.setContent(`<style>
    @font-face { font-family: tried; src: url(data:font/ttf;base64,${font}) }
    body { font: 16px tried } input { font: inherit; border: 0; padding: 0 }
  </style><span>Early help for every family, close by</span><br><input>`);
  width[name] = await page.evaluate(async () => {
    await document.fonts.load('16px tried');
    return ['span', 'input'].map((each) => document.querySelector(each).getBoundingClientRect().width);
  });
}
await browser.close();
const [[sentence, field], [otherSentence, otherField]] = Object.values(width);
console.log(`sentence: ${sentence === otherSentence ? 'the same' : 'other'} width`);
console.log(`field: ${field} px with ${Object.keys(files)[0]}, ${otherField} px with ${Object.keys(files)[1]}`);
JS
node measure.mjs > seen.txt
cat > expected.txt <<'TEXT'
sentence: the same width
field: 200 px with Liberation Sans, 229 px with Arimo
TEXT
diff expected.txt seen.txt && echo 'as seen on 2026-11-29'
