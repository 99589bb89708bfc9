import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/core/languages.ts';
import { readOutlines } from '../../../src/diagrams/kit/text-to-path.ts';
import { socialCardOf, socialCards } from '../../../src/diagrams/social-card/model.ts';
import { cardColours, drawSocialCard } from '../../../src/diagrams/social-card/render.ts';
import { pageSubjects } from '../../../src/site/routes.ts';
import { cardSize } from '../../../src/ui/layout/page-meta.ts';
import { kbs } from '../content.ts';

const outline = readOutlines('public/fonts/stevige-basis.woff2');

describe('the picture of a shared link', () => {
  it('is one for each kind of page and country, and pages share it', () => {
    for (const language of languages) {
      const addresses = socialCards(kbs[language]).map(({ address }) => address);
      expect(new Set(pageSubjects(kbs[language]).map((subject) => socialCardOf(kbs[language], subject).address))).toEqual(new Set(addresses));
      expect(addresses.length).toBeLessThan(50);
    }
    expect(socialCardOf(kbs.nl, { kind: 'entry', id: 'uppsala-talo' })).toMatchObject({ address: '/beeld/practices-fi.png', country: { code: 'fi' } });
    expect(socialCardOf(kbs.en, { kind: 'since' }).address).toBe('/en/image/since.png');
  });

  it('has the colours of the stylesheet', () => {
    const tokens = readFileSync('src/ui/styles/tokens.css', 'utf8');
    const light = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(tokens)?.[1];
    const { hues, middle, ...rest } = cardColours;
    for (const [name, colour] of Object.entries(rest)) expect(colour, name).toBe(light(name));
    for (const [code, colour] of Object.entries(hues)) expect(colour, code).toBe(light(`${code}-1`));
    for (const [code, colour] of Object.entries(middle)) expect(colour, code).toBe(light(`${code}-2`));
  });

  it('needs no font where it is drawn: every letter is a shape', () => {
    for (const language of languages) {
      for (const card of socialCards(kbs[language])) expect(drawSocialCard(card, outline)).not.toMatch(/<text|font/);
    }
  });

  it('is a PNG of the size that the page says', async () => {
    const card = socialCardOf(kbs.nl, { kind: 'home' });
    const { format, width, height } = await sharp(
      await sharp(Buffer.from(drawSocialCard(card, outline)))
        .png()
        .toBuffer(),
    ).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', ...cardSize });
  });

  it('makes a title that is too long smaller, so that it ends within the edge', () => {
    const card = { ...socialCardOf(kbs.nl, { kind: 'home' }), title: 'Een heel lange titel die nooit in de breedte past' };
    const { width } = outline(card.title, 112);
    expect(width).toBeGreaterThan(cardSize.width);
    const fitted = outline(card.title, (112 * 1056) / width);
    expect(drawSocialCard(card, outline)).toContain(fitted.d);
  });
});

it('a letter that the font lacks is no blank', () => {
  expect(() => outline('漢', 12)).toThrow('no shape');
});
