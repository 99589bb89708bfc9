import { expect, test } from './site.ts';

test('every response forbids what the site does not use', async ({ request }) => {
  for (const path of ['/', '/en/', '/favicon.svg', '/bestaat-niet/']) {
    const headers = (await request.get(path)).headers();
    expect(headers['content-security-policy'], path).toMatch(/^default-src 'none';.*frame-ancestors 'none'/);
    expect(headers['x-content-type-options'], path).toBe('nosniff');
  }
});
