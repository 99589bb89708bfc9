#!/usr/bin/env bash
# Chromium 153 (@sparticuz/chromium 153.0.0, by playwright-core 1.65.1): a table is copied as plain text without the tab after a cell that ends in a block.
#
# Cells are copied with a tab between them. After a cell whose text stands in a p, div or li, or in anything that is shown as a block, the tab is left
# out, since the line has just ended: the row arrives as lines under one another, which no spreadsheet takes for columns. The same text shown as an
# inline block keeps its tab.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund @sparticuz/chromium@153.0.0 playwright-core@1.65.1
cat > read.mjs <<'JS'
import chromium from '@sparticuz/chromium';
import { chromium as browsers } from 'playwright-core';

const browser = await browsers.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
for (const [name, cell] of [
  ['text', (text) => text],
  ['a paragraph', (text) => `<p>${text}</p>`],
  ['a span shown as a block', (text) => `<span style="display: block">${text}</span>`],
  ['a paragraph shown as an inline block', (text) => `<p style="display: inline-block">${text}</p>`],
]) {
  await page.setContent(`<table><tr><td>${cell('Denmark')}</td><td>${cell('Finland')}</td></tr></table>`);
  const copied = await page.evaluate(() => {
    getSelection().selectAllChildren(document.querySelector('tr'));
    return getSelection().toString();
  });
  console.log(`${name}: ${JSON.stringify(copied.trim())}`);
}
await browser.close();
JS
node read.mjs > seen.txt
cat > expected.txt <<'TEXT'
text: "Denmark\tFinland"
a paragraph: "Denmark\n\nFinland"
a span shown as a block: "Denmark\nFinland"
a paragraph shown as an inline block: "Denmark\tFinland"
TEXT
diff expected.txt seen.txt && echo 'as seen on 2026-11-28'
