import { describe, expect, it } from 'vitest';
import { content } from '../content.ts';

// The content check compares digits; these are words for numbers and quantities.
const words: Readonly<Record<string, readonly [nl: RegExp, en: RegExp]>> = {
  two: [/twee|tweede|beide|duo’s|tweeënhalf|tweejarigen/, /two|second|both|pairs?|twice|two-year-olds/],
  three: [/drie|derde/, /three|thirds?/],
  four: [/vier/, /four/],
  five: [/vijf/, /five/],
  six: [/zes|zesjarigen/, /six|six-year-olds/],
  seven: [/zeven/, /seven/],
  eight: [/acht/, /eight/],
  ten: [/tien/, /ten/],
  eleven: [/elf/, /eleven/],
  twelve: [/twaalf/, /twelve/],
  half: [/half|halve|helft|halfjaar|anderhalve?|anderhalf|tweeënhalf/, /half|half-year/],
  quarter: [/kwart|kwartaal|(?:een|één) op de vier/, /quarter|one in four/],
  some: [
    /sommigen?|enkele|deels|een deel|(?<!grootste )deel van (?:de|het)|soms|bepaalde gevallen/,
    /(?<!at )some(?! (?:\d|thousand|years))|partly|sometimes|a part (?:of|for)|part of the|in part|set cases/,
  ],
  most: [
    /meeste|meesten|meestal|vooral|grootste deel|in de eerste plaats/,
    /(?<!at |families )most(?! (?:disadvantaged|complex|vulnerable))|mostly|usually|mainly|above all|in the first place/,
  ],
  few: [/weinig|schaars/, /few|(?<!a )little|thin/],
  nearly: [/bijna/, /almost|nearly|slightly under/],
  'at least': [/minstens|ten minste/, /at least/],
};
/** What looks like a number and is a name or an order of size, or is in digits in one language only. */
const names = /tweede kamer|tweede stad|second largest|vijfentwintig|twenty-five/giu;

const whole = ({ source }: RegExp) => new RegExp(`(?<![\\p{L}\\d])(?:${source})(?![\\p{L}\\d])`, 'iu');
const differing = (nl: string, en: string) =>
  Object.entries(words).flatMap(([name, [dutch, english]]) =>
    whole(dutch).test(nl.replaceAll(names, '')) === whole(english).test(en.replaceAll(names, '')) ? [] : [name],
  );

describe('words for numbers and quantities in the two languages of an update', () => {
  it.each([
    ['Waarvan één met cijfers, volgens sommige studies.', 'One with figures, according to studies.', ['some']],
    ['Bijna een kwart kwam.', 'A quarter came.', ['nearly']],
    ['Hooguit drie van de vier.', 'At most three in four.', []],
    ['Er kwamen een paar centra.', 'Most centres came.', ['most']],
    ['Het grootste deel van de wet bleef.', 'Some of the act stayed.', ['some', 'most']],
  ])('are compared: %s / %s', (nl, en, differ) => {
    expect(differing(nl, en)).toEqual(differ);
  });

  it('agree in every update', () => {
    const text = (data: object) => ['title', 'text', 'caution'].map((field) => (data as Record<string, string>)[field] ?? '').join(' ');
    const english = new Map(content.translations.flatMap((entry) => (entry.collection === 'developments' ? [[entry.id, text(entry.data)]] : [])));
    const updates = content.originals.filter(({ collection }) => collection === 'developments');
    expect(updates.length).toBeGreaterThan(200);
    expect(updates.flatMap(({ id, data }) => differing(text(data), english.get(id) ?? '').map((name) => `${id}: ${name}`))).toEqual([]);
  });
});
