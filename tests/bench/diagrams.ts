// Times rendering all diagrams of both languages: on their pages in both layouts, and as files.
import { readFileSync } from 'node:fs';
import { loadContent } from '../../scripts/check/load-content.ts';
import { buildKnowledgeBase } from '../../src/core/knowledge-base.ts';
import { languages } from '../../src/core/languages.ts';
import { allDiagrams } from '../../src/diagrams/diagrams.ts';
import { readStylesheet } from '../../src/diagrams/kit/stylesheet.ts';
import { toMarkup } from '../../src/diagrams/kit/svg.ts';
import { renderDiagram } from '../../src/diagrams/render-diagram.ts';
import { renderPictureFile } from '../../src/diagrams/standalone-svg.ts';
import { hueTokens } from '../../src/ui/styles/country-styles.ts';
import { report } from './report.ts';

const most = 3;
const { content } = loadContent(process.cwd());
const styles = readStylesheet(
  readFileSync('src/ui/styles/tokens.css', 'utf8'),
  readFileSync('src/ui/styles/diagrams.css', 'utf8'),
  hueTokens(content.lists.countries),
);
const kbs = languages.map((language) => buildKnowledgeBase(content, language));

const started = performance.now();
const diagrams = kbs.flatMap(allDiagrams);
for (const diagram of diagrams) {
  for (const layout of ['wide', 'narrow'] as const) toMarkup(renderDiagram(diagram, layout).node);
  renderPictureFile(diagram, content.site.origin, styles);
}
const seconds = (performance.now() - started) / 1000;
report('all drawings', seconds <= most, `${diagrams.length} in ${seconds.toFixed(2)} s, at most ${most} s`);
