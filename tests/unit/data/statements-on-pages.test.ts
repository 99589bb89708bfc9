import { expect, it } from 'vitest';
import { statementFaults } from '../../../scripts/check/data/statements.ts';

const page = `<html><head><meta name="description" content="In short &amp; plain."></head><body><main id="inhoud">
<p id="p1">Ouders vragen <i>zelf</i> om hulp.</p><section id="vragen"><p>Wie vraagt er?</p></section></main></body></html>`;
const statement = (id: string, text: string, fragment = '') => ({ id, text, language: 'nl', page: `https://example.org/hulp/${fragment}` });

it('a statement is found in the section that its address points to, or in the meta description, and missing ones are reported', () => {
  const right = [statement('a', 'Ouders vragen zelf om hulp.', '#p1'), statement('b', 'In short & plain.'), statement('c', 'Wie vraagt er?', '#vragen')];
  const wrong = [
    statement('d', 'Ouders krijgen hulp.', '#p1'),
    statement('e', 'Ouders vragen zelf om hulp.'),
    statement('f', 'Ouders vragen zelf om hulp.', '#vragen'),
    statement('g', 'Ouders vragen zelf om hulp.', '#inhoud'),
    statement('h', 'Wie vraagt er?', '#p2'),
  ];
  expect(statementFaults([...right, ...wrong], () => page)).toEqual([
    '/hulp/#p1 does not say "Ouders krijgen hulp.", the words of d (nl)',
    '/hulp/ does not say "Ouders vragen zelf om hulp.", the words of e (nl)',
    '/hulp/#vragen does not say "Ouders vragen zelf om hulp.", the words of f (nl)',
    '/hulp/#inhoud does not say "Ouders vragen zelf om hulp.", the words of g (nl)',
    '/hulp/#p2 does not say "Wie vraagt er?", the words of h (nl)',
  ]);
});
