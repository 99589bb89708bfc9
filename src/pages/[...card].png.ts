import type { APIContext } from 'astro';
import sharp from 'sharp';
import { readOutlines } from '../diagrams/outlines.ts';
import { drawSocialCard } from '../diagrams/social-card.ts';
import { knowledgeBases } from '../load.ts';
import { type SocialCard, socialCards } from '../model/social-card.ts';
import { languages } from '../words/language.ts';

interface Props {
  card: SocialCard;
}

const outline = readOutlines('public/fonts/stevige-basis.woff2');

export const getStaticPaths = () =>
  languages.flatMap((language) =>
    socialCards(knowledgeBases[language]).map((card) => ({ params: { card: card.address.replace(/^\/|\.png$/g, '') }, props: { card } })),
  );

export async function GET({ props }: APIContext<Props>) {
  const png = await sharp(Buffer.from(drawSocialCard(props.card, outline)))
    .png()
    .toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
}
