#!/usr/bin/env bash
# @hyzyla/pdfium 2.1.13: once a page has been drawn, its text cannot be read any more.
#
# render() closes the page that it has drawn, and nothing says so: the object stays, and getText() fails with a message of WebAssembly that names neither
# page nor text. Text first and picture second works, and so does asking the document for the same page again. Who looks whether a printed sheet
# holds its words, and whether the code on it can be read, meets this by the order of two lines.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund @hyzyla/pdfium@2.1.13
cat > read.mjs <<'JS'
import { PDFiumLibrary } from '@hyzyla/pdfium';

const text = 'BT /F1 18 Tf 20 50 Td (Early help for families) Tj ET';
const objects = [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 100] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>',
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
];
let pdf = '%PDF-1.4\n';
const places = objects.map((object, index) => {
  const place = pdf.length;
  pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
  return `${String(place).padStart(10, '0')} 00000 n \n`;
});
pdf += `xref\n0 6\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${pdf.indexOf('xref')}\n%%EOF\n`;

const document = await (await PDFiumLibrary.init()).loadDocument(Buffer.from(pdf));
const told = (page) => {
  try {
    return page.getText();
  } catch {
    return 'an error';
  }
};
const draw = (page) => page.render({ scale: 1, render: async ({ data }) => data }).then(() => 'drawn', () => 'an error');
const page = document.getPage(0);
console.log(`text: ${told(page)}`);
console.log(`text again: ${told(page)}`);
console.log(`picture: ${await draw(page)}`);
console.log(`text after the picture: ${told(page)}`);
console.log(`text of the same page, asked for again: ${told(document.getPage(0))}`);
JS
node read.mjs > seen.txt
cat > expected.txt <<'TEXT'
text: Early help for families
text again: Early help for families
picture: drawn
text after the picture: an error
text of the same page, asked for again: Early help for families
TEXT
diff expected.txt seen.txt && echo 'as seen on 2026-11-29'
