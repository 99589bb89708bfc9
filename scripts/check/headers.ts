// Grades real response headers with MDN's HTTP Observatory; exits with 1 below 130 (A+).
// node scripts/check/headers.ts [dist | https://…]: a built folder, served by our own server, or a live site.
import { registerHooks } from 'node:module';
import type { Requests } from '@mdn/mdn-http-observatory/src/types.js';
import { builtFolder } from '../output/built-folder.ts';
import { serveFolder } from '../serve/static-server.ts';

const minimumScore = 130;
const [target = 'dist'] = process.argv.slice(2);

// The grader reads the HSTS preload list, which its install script would download; the site is not on it.
registerHooks({
  load: (url, context, next) =>
    url.endsWith('/mdn-http-observatory/src/analyzer/hsts.js')
      ? { format: 'module', source: 'export const isHstsPreloaded = () => null;', shortCircuit: true }
      : next(url, context),
});
const { ALL_TESTS } = await import('@mdn/mdn-http-observatory/src/constants.js');
const { getGradeForScore, getScoreDescription, getScoreModifier } = await import('@mdn/mdn-http-observatory/src/grader/grader.js');
const { retrieve } = await import('@mdn/mdn-http-observatory/src/retriever/retriever.js');
const { Session } = await import('@mdn/mdn-http-observatory/src/retriever/session.js');
const types = await import('@mdn/mdn-http-observatory/src/types.js');

/** Responses of our own server. It speaks plain HTTP: the certificate and the redirect to HTTPS are the host's, and assumed to be right. */
async function answersOf(folder: string): Promise<Requests> {
  const { address, server } = await serveFolder(folder, 0);
  const session = await Session.fromUrl(new URL(address), {});
  server.close();
  const requests = new types.Requests('example.org');
  const { responses, resources } = requests;
  responses.auto = { ...session.response, verified: true, httpEquiv: new Map() };
  responses.http = responses.auto;
  responses.https = responses.auto;
  responses.httpRedirects = [
    { url: new URL('http://example.org/'), status: 301 },
    { url: new URL('https://example.org/'), status: 200 },
  ];
  resources.path = session.response.data;
  requests.session = session;
  return requests;
}

async function answersAt(address: string): Promise<Requests> {
  const { hostname, port } = new URL(address);
  return retrieve(hostname, { httpsPort: port });
}

const requests = target.startsWith('https://') ? await answersAt(target) : await answersOf(builtFolder(target));
if (!requests.responses.auto) {
  console.error(`Nothing answers at ${target}.`);
  process.exit(1);
}

let score = 100;
for (const test of ALL_TESTS) {
  const { result, pass } = test(requests);
  const modifier = getScoreModifier(result);
  score += modifier;
  const words = getScoreDescription(result)
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  console.log(`${pass ? 'pass' : 'FAIL'} ${modifier >= 0 ? '+' : ''}${modifier}  ${words}`);
}
const { grade } = getGradeForScore(score);
console.log(`${target}: ${score}, ${grade}`);
process.exitCode = score >= minimumScore ? 0 : 1;
