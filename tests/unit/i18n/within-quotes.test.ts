import { expect, it } from 'vitest';
import { strings } from '../../../src/i18n/strings.ts';
import { withinQuotes } from '../../../src/i18n/within-quotes.ts';

it.each([
  ['Vrijheid in het ‘hoe’', 'Vrijheid in het “hoe”'],
  ['‘Eén hand’ en ‘één plan’', '“Eén hand” en “één plan”'],
  ['De children’s centres in thema’s', 'De children’s centres in thema’s'],
  ['Freedom in the “how”', 'Freedom in the “how”'],
])('%s stands between single quotes as %s', (name, within) => {
  expect(withinQuotes(name)).toBe(within);
});

it('a sentence of the interface that quotes a theme does so, too', () => {
  expect(strings('nl').sideBySide.leadOfTheme('Vrijheid in het ‘hoe’')).toContain('‘Vrijheid in het “hoe”’');
});
