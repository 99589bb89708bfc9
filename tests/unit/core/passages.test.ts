import { mdxToJs } from 'satteri';
import { expect, it } from 'vitest';
import { passageIdsPlugin, readBody, withPassageIds } from '../../../src/core/body.ts';
import { kbs } from '../content.ts';

/** Places in the marks that a text gets while it is made into a page, in their order. */
const marksIn = (body: string) =>
  [...mdxToJs(body, { mdastPlugins: [passageIdsPlugin] }).code.matchAll(/id: "passage--(\d+)"/g)].map(([, place]) => Number(place));

const body = `Eerste alinea. <Cite source="a" />

<Cite source="b" />

- kort punt
- punt met <Foreign lang="da">ord</Foreign>

1. Los punt.

   Met een tweede alinea.

2. Nog een.

<Ours>

Onze lezing.

</Ours>
`;

it('passages of a running text are marked as its reader counts them', () => {
  const { passages } = readBody(body);
  expect(passages.map(({ text }) => text)).toEqual([
    'Eerste alinea.',
    'kort punt',
    'punt met ord',
    'Los punt.',
    'Met een tweede alinea.',
    'Nog een.',
    'Onze lezing.',
  ]);
  expect(marksIn(body)).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

it('a page has the numbers that its passages keep', () => {
  expect(withPassageIds('<p id="passage--0">Een</p><li id="passage--1">Twee</li><p id="vragen">Drie</p>', [4, 2])).toBe(
    '<p id="p4">Een</p><li id="p2">Twee</li><p id="vragen">Drie</p>',
  );
});

it('a text has as many passages in each language, so that one number stands for one passage', () => {
  const { nl, en } = kbs;
  for (const [id, entry] of en.entries) if (entry.writtenIn === 'en') expect(entry.body.passages.length, id).toBe(nl.entries.get(id)?.body.passages.length);
});
