import type { APIContext } from 'astro';
import { mainLanguage } from '../../core/languages.ts';
import { knowledgeBases } from '../../core/load.ts';
import { securityText } from '../../site/security-text.ts';

const { site } = knowledgeBases[mainLanguage];

export const getStaticPaths = () => (site.contact === undefined ? [] : [{ params: { name: 'security' } }]);

export const GET = ({ site: origin }: APIContext) => new Response(securityText(site, `${origin}`));
