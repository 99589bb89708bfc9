import { expect, sitemapPaths, test } from './site.ts';

/** One page of each kind: the first of each length of address below each section. */
const samples = [
  ...new Map(
    sitemapPaths.map((path) => [path.replace(/^(\/(?:en\/)?[^/]*\/)(.*)$/, (_all, section: string, rest: string) => section + rest.split('/').length), path]),
  ).values(),
];

test('every answer forbids what the site does not use', async ({ request }) => {
  for (const path of ['/', '/en/', '/favicon.svg', '/bestaat-niet/']) {
    const headers = (await request.get(path)).headers();
    expect(headers['content-security-policy'], path).toMatch(/^default-src 'none';.*frame-ancestors 'none'/);
    expect(headers['x-content-type-options'], path).toBe('nosniff');
  }
});

test('no page breaks the content security policy, asks another site for anything, or keeps anything', async ({ page, baseURL }) => {
  test.setTimeout(200_000);
  expect(samples.length).toBeGreaterThan(20);
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${baseURL}/`)) elsewhere.push(`${page.url()}: ${request.url()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`Forbidden by ${violatedDirective}: ${blockedURI}`);
    });
  });
  for (const path of samples) {
    await page.goto(path, { waitUntil: 'networkidle' });
    const kept = await page.evaluate(async () => ({
      cookies: document.cookie,
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      databases: await indexedDB.databases(),
    }));
    expect(kept, path).toEqual({ cookies: '', local: [], session: [], databases: [] });
  }
  expect(await page.context().cookies()).toEqual([]);
  expect(elsewhere).toEqual([]);
});
