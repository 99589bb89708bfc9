// Times how long all diagrams of both languages take: on their pages in both layouts, and as files.
import { readFileSync } from 'node:fs';
import { readContent } from '../../scripts/read-content.ts';
import { drawDiagram } from '../../src/diagrams/draw.ts';
import { toMarkup } from '../../src/diagrams/markup.ts';
import { drawPictureFile } from '../../src/diagrams/picture-file.ts';
import { readStylesheet } from '../../src/diagrams/stylesheet.ts';
import { allDiagrams } from '../../src/model/diagrams.ts';
import { buildKnowledgeBase } from '../../src/model/knowledge-base.ts';
import { languages } from '../../src/words/language.ts';

const most = 3;
const { content } = readContent(process.cwd());
const styles = readStylesheet(readFileSync('src/styles/tokens.css', 'utf8'), readFileSync('src/styles/diagrams.css', 'utf8'));
const kbs = languages.map((language) => buildKnowledgeBase(content, language));

const started = performance.now();
const diagrams = kbs.flatMap(allDiagrams);
for (const diagram of diagrams) {
  for (const layout of ['broad', 'narrow'] as const) toMarkup(drawDiagram(diagram, layout).node);
  drawPictureFile(diagram, content.site.origin, styles);
}
const seconds = (performance.now() - started) / 1000;
console.log(`diagrams: ${diagrams.length} in ${seconds.toFixed(2)} s (at most ${most} s)`);
if (seconds > most) process.exitCode = 1;
