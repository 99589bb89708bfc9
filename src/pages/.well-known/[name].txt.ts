import type { APIContext } from 'astro';
import { knowledgeBases } from '../../core/load.ts';
import { securityText } from '../../site/security-text.ts';

const { site } = knowledgeBases.nl;

export const getStaticPaths = () => (site.contact === undefined ? [] : [{ params: { name: 'security' } }]);

export const GET = ({ site: origin }: APIContext) => new Response(securityText(site, `${origin}`));
