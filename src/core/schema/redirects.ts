import { z } from 'astro/zod';

const address = z
  .string()
  .regex(
    /^\/(?:[a-z0-9.-]+\/)*(?:#[^\s#]+|[a-z0-9-]+\.[a-z]+)?$/,
    'Write an address from the root of the site, e.g. /landen/zweden/ or "/landen/zweden/#socialkontoret".',
  )
  .meta({ examples: ['/landen/zweden/#socialkontoret'], wrong: 'landen/zweden' });

/**
 * Published addresses that have moved, with their new address: `content/redirects.yaml`.
 * Pages and files redirect; for a fragment, its old page gets a line with a link at the end.
 */
export const redirectsSchema = z.record(address, address);
export type Redirects = z.output<typeof redirectsSchema>;
