// Checks that the URL of every source still answers. Run by hand: it needs a network and is not part of the tests.
import { loadContent } from './load-content.ts';

const timeoutMs = 20_000;
const { content } = loadContent(process.cwd());
const addresses = content.originals.flatMap((entry) => (entry.collection === 'sources' && entry.data.url ? [{ file: entry.file, url: entry.data.url }] : []));

async function askFor(url: string): Promise<string | undefined> {
  try {
    const { ok, status } = await fetch(url, { signal: AbortSignal.timeout(timeoutMs), headers: { 'user-agent': 'stevige-basis link check' } });
    return ok ? undefined : `answered ${status}`;
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError'
      ? `did not answer within ${timeoutMs / 1000} s`
      : `could not be reached (${(error as Error).message})`;
  }
}

const dead: string[] = [];
for (const [index, { file, url }] of addresses.entries()) {
  process.stdout.write(`\r${index + 1} of ${addresses.length}`);
  const fault = await askFor(url);
  if (fault) dead.push(`${file}: ${url} ${fault}. Look for the publisher's new address, or leave url out.`);
}
process.stdout.write('\n');
for (const line of dead) console.error(line);
console.log(`${addresses.length} addresses, ${dead.length} dead`);
process.exitCode = dead.length === 0 ? 0 : 1;
