import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/core/languages.ts';
import { readStylesheet } from '../../../src/diagrams/kit/stylesheet.ts';
import { readOutlines } from '../../../src/diagrams/kit/text-to-path.ts';
import { socialCardOf, socialCards } from '../../../src/diagrams/social-card/model.ts';
import { type CardStyles, renderSocialCard } from '../../../src/diagrams/social-card/render.ts';
import { pageSubjects } from '../../../src/site/routes.ts';
import { cardSize } from '../../../src/ui/layout/page-meta.ts';
import { hueTokens } from '../../../src/ui/styles/country-styles.ts';
import { kbs } from '../content.ts';

const outline = readOutlines('public/fonts/stevige-basis.woff2');
const { tokens } = readStylesheet(
  readFileSync('src/ui/styles/tokens.css', 'utf8'),
  readFileSync('src/ui/styles/diagrams.css', 'utf8'),
  hueTokens(kbs.nl.lists.countries),
);
const cardStyles: CardStyles = { tokens, codes: kbs.nl.countryCodes, outline };

describe('the picture of a shared link', () => {
  it('exists for each kind of page and country, and pages share it', () => {
    for (const language of languages) {
      const addresses = socialCards(kbs[language]).map(({ address }) => address);
      expect(new Set(pageSubjects(kbs[language]).map((subject) => socialCardOf(kbs[language], subject).address))).toEqual(new Set(addresses));
      expect(addresses.length).toBeLessThan(50);
    }
    expect(socialCardOf(kbs.nl, { kind: 'entry', id: 'uppsala-talo' })).toMatchObject({ address: '/beeld/practices-fi.png', country: { code: 'fi' } });
    expect(socialCardOf(kbs.en, { kind: 'updates' }).address).toBe('/en/image/since.png');
  });

  it('takes its colours from the stylesheet and the list of countries, and fails without one', () => {
    const card = socialCardOf(kbs.nl, { kind: 'entry', id: 'uppsala-talo' });
    const drawn = renderSocialCard(card, cardStyles);
    for (const name of ['--paper', '--ink', '--ink-2', '--fi-1', '--fi-2']) expect(drawn, name).toContain(tokens[name]);
    expect(() => renderSocialCard(card, { ...cardStyles, tokens: { ...tokens, '--fi-1': undefined as unknown as string } })).toThrow('--fi-1');
  });

  it('needs no font: every letter is drawn as a shape', () => {
    for (const language of languages) {
      for (const card of socialCards(kbs[language])) expect(renderSocialCard(card, cardStyles)).not.toMatch(/<text|font/);
    }
  });

  it('is a PNG of the size that the page states', async () => {
    const card = socialCardOf(kbs.nl, { kind: 'home' });
    const { format, width, height } = await sharp(
      await sharp(Buffer.from(renderSocialCard(card, cardStyles)))
        .png()
        .toBuffer(),
    ).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', ...cardSize });
  });

  it('shrinks a title that is too long, so that it fits', () => {
    const card = { ...socialCardOf(kbs.nl, { kind: 'home' }), title: 'Een heel lange titel die nooit in de breedte past' };
    const { width } = outline(card.title, 112);
    expect(width).toBeGreaterThan(cardSize.width);
    const fitted = outline(card.title, (112 * 1056) / width);
    expect(renderSocialCard(card, cardStyles)).toContain(fitted.d);
  });
});

it('a letter missing from the font is not left blank', () => {
  expect(() => outline('漢', 12)).toThrow('no shape');
});
