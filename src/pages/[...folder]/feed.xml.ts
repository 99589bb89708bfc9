import type { APIContext } from 'astro';
import { knowledgeBases } from '../../load.ts';
import { feedAddress } from '../../model/addresses.ts';
import { sinceFeed } from '../../model/feed.ts';
import { type Language, languages } from '../../words/language.ts';

export const getStaticPaths = () =>
  languages.map((language) => ({ params: { folder: feedAddress(language).replace(/^\/|\/feed\.xml$/g, '') }, props: { language } }));

export const GET = ({ props, site }: APIContext<{ language: Language }>) =>
  new Response(sinceFeed(knowledgeBases[props.language], `${site}`), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
