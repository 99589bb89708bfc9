import { readFileSync } from 'node:fs';
import type { APIContext } from 'astro';
import { drawPictureFile } from '../diagrams/picture-file.ts';
import { readStylesheet } from '../diagrams/stylesheet.ts';
import { knowledgeBases } from '../load.ts';
import { allDiagrams, type Diagram } from '../model/diagrams.ts';
import { languages } from '../words/language.ts';

interface Props {
  diagram: Diagram;
}

export const getStaticPaths = () =>
  languages.flatMap((language) =>
    allDiagrams(knowledgeBases[language]).map((diagram) => ({ params: { diagram: diagram.file.replace(/^\/|\.svg$/g, '') }, props: { diagram } })),
  );

const styles = readStylesheet(readFileSync('src/styles/tokens.css', 'utf8'), readFileSync('src/styles/diagrams.css', 'utf8'));

export const GET = ({ props, site }: APIContext<Props>) =>
  new Response(drawPictureFile(props.diagram, `${site}`, styles), { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
