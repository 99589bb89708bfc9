import { describe, expect, it } from 'vitest';
import { deadlinesNear, deadlinesOf } from '../../../src/core/check/deadlines.ts';
import { content } from '../content.ts';

const millisecondsAYear = 366 * 86_400_000;

describe('deadlines', () => {
  it('are those of statements that expire and of the contact', () => {
    const site = { ...content.site, contact: 'veilig@example.org', contactUntil: '2027-06-01' };
    expect(deadlinesOf({ ...content, site }).map(({ at, day }) => [at, day])).toEqual([
      ['content/pages/toegankelijkheid.mdx: statement.renewBefore', '2027-11-22'],
      ['content/site.yaml: contactUntil', '2027-06-01'],
    ]);
    expect(deadlinesOf({ ...content, originals: [] })).toEqual([]);
  });

  it.each([
    ['2027-05-01', []],
    ['2027-05-02', ['2027-06-01']],
    ['2027-06-01', ['2027-06-01']],
    ['2028-01-01', ['2027-06-01']],
  ])('on %s are near: %j', (today, near) => {
    const deadline = { at: 'content/site.yaml: contactUntil', day: '2027-06-01', task: 'Ask.' };
    expect(deadlinesNear([deadline], today).map(({ day }) => day)).toEqual(near);
  });
});

describe('the accessibility statement', () => {
  it('is valid for at most a year after the day it was made', () => {
    const statements = content.originals.flatMap((entry) => (entry.collection === 'pages' && entry.data.statement ? [entry.data.statement] : []));
    expect(statements).toHaveLength(1);
    for (const { made, renewBefore } of statements) expect(Date.parse(renewBefore) - Date.parse(made)).toBeLessThanOrEqual(millisecondsAYear);
  });
});
