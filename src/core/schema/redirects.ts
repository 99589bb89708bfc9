import { z } from 'astro/zod';

const address = z
  .string()
  .regex(
    /^\/(?:[a-z0-9.-]+\/)*(?:#[^\s#]+|[a-z0-9-]+\.[a-z]+)?$/,
    'Write an address from the root of the site, e.g. /landen/zweden/ or "/landen/zweden/#socialkontoret".',
  )
  .meta({ examples: ['/landen/zweden/#socialkontoret'], wrong: 'landen/zweden' });

/**
 * Addresses that were published and moved, with the address that answers for them: `content/redirects.yaml`.
 * A page and a file lead on; a fragment leaves a line with a link at the end of the page on which it stood.
 */
export const redirectsSchema = z.record(address, address);
export type Redirects = z.output<typeof redirectsSchema>;
