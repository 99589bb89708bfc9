import { expect, it } from 'vitest';
import { statementFaults } from '../../../scripts/check/data/statements.ts';

const page = '<html><head><meta name="description" content="In short &amp; plain."></head><body><p>Ouders vragen <i>zelf</i> om hulp.</p></body></html>';
const statement = (id: string, text: string) => ({ id, text, language: 'nl', page: 'https://example.org/hulp/' });

it('finds the words of a statement in the text of its page or in what the page says of itself, and tells of those that are not there', () => {
  const all = [statement('a', 'Ouders vragen zelf om hulp.'), statement('b', 'In short & plain.'), statement('c', 'Ouders krijgen hulp.')];
  expect(statementFaults(all, () => page)).toEqual(['/hulp/ does not say "Ouders krijgen hulp.", the words of c (nl)']);
});
