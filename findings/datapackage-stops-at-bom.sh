#!/usr/bin/env bash
# datapackage 1.1.10 (the reader of Data Package version 1 in JavaScript): a CSV that begins with a byte order mark and has its names in quotes is not read.
#
# Spreadsheets need the mark to read accents. The reader hands the whole text to its parser, which takes the mark for the begin of a field without quotes
# and stops at the quote behind it: "Data source parsing error", with no word of the mark, while the package is called valid. The
# same file without the mark is read.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund datapackage@1.1.10 > /dev/null 2>&1
printf '\xef\xbb\xbf"id";"name"\r\n"se";"Zweden"\r\n' > with.csv
printf '"id";"name"\r\n"se";"Zweden"\r\n' > without.csv
cat > read.cjs <<'JS'
const { Package } = require('datapackage');

const read = async (name) => {
  const schema = { fields: ['id', 'name'].map((field) => ({ name: field, type: 'string' })) };
  const resource = { name, path: `${name}.csv`, profile: 'tabular-data-resource', encoding: 'utf-8', dialect: { delimiter: ';' }, schema };
  const whole = await Package.load({ name: 'sample', resources: [resource] }, { basePath: '.' });
  const seen = await whole.resources[0].read().then(JSON.stringify, (error) => error.message);
  console.log(`${name}: ${whole.valid ? 'valid' : 'not valid'}, ${seen}`);
};
read('with').then(() => read('without'));
JS
node read.cjs > seen.txt
cat > expected.txt <<'TEXT'
with: valid, Data source parsing error
without: valid, [["se","Zweden"]]
TEXT
diff expected.txt seen.txt && echo 'as seen on 2026-11-29'
