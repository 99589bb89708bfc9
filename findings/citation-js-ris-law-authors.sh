#!/usr/bin/env bash
# citation-js 0.8.2 (core, plugin-ris): the author of a law is lost when it is read from RIS.
#
# Reference managers write the body that issued an act or a bill as AU, as they do for a report. The reader keeps AU of RPRT and GOVDOC, and drops
# it of STAT and BILL without an error, with A1 in its place as well. Who reads back what was written for a law finds a work without an author, and
# takes the writer for wrong.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund @citation-js/core@0.8.2 @citation-js/plugin-ris@0.8.2
cat > read.mjs <<'JS'
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';

for (const type of ['RPRT', 'GOVDOC', 'STAT', 'BILL'])
  for (const tag of ['AU', 'A1']) {
    const [work] = new Cite(`TY  - ${type}\n${tag}  - Ministry of Justice\nTI  - An act\nPY  - 2015\nER  - \n`).data;
    console.log(`${type} ${tag} -> ${work.type}, author ${work.author ? work.author[0].literal : 'lost'}`);
  }
JS
node read.mjs > seen.txt
cat > expected.txt <<'TEXT'
RPRT AU -> report, author Ministry of Justice
RPRT A1 -> report, author Ministry of Justice
GOVDOC AU -> report, author Ministry of Justice
GOVDOC A1 -> report, author Ministry of Justice
STAT AU -> legislation, author lost
STAT A1 -> legislation, author lost
BILL AU -> bill, author lost
BILL A1 -> bill, author lost
TEXT
diff expected.txt seen.txt && echo 'as seen on 2026-11-28'
