// Checks that the URL of every source still answers. Run by hand: it needs a network and is not part of the tests.
import { loadContent } from './load-content.ts';

const timeoutMs = 20_000;
/** This many addresses, none of them reachable, mean that there is no network. */
const enough = 10;
const { content } = loadContent(process.cwd());
const addresses = content.originals.flatMap((entry) => (entry.collection === 'sources' && entry.data.url ? [{ file: entry.file, url: entry.data.url }] : []));

/** What is wrong with an address; undefined when it answers. */
async function askFor(url: string): Promise<string | undefined> {
  try {
    const { ok, status } = await fetch(url, { signal: AbortSignal.timeout(timeoutMs), headers: { 'user-agent': 'stevige-basis link check' } });
    return ok ? undefined : `answered ${status}`;
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError'
      ? `did not answer within ${timeoutMs / 1000} s`
      : `could not be reached (${((error as Error).cause as Error | undefined)?.message ?? (error as Error).message})`;
  }
}

const dead: string[] = [];
let reached = 0;
for (const [index, { file, url }] of addresses.entries()) {
  process.stdout.write(`\r${index + 1} of ${addresses.length}`);
  const fault = await askFor(url);
  if (!fault?.startsWith('could not be reached')) reached++;
  // Without a network none can be.
  if (reached === 0 && index === enough - 1) {
    console.error(`\nNone of the first ${enough} addresses ${fault?.replace('not ', '')}. Look whether this machine has a network.`);
    process.exit(1);
  }
  if (fault) dead.push(`${file}: ${url} ${fault}. Look for the publisher's new address, or leave url out.`);
}
process.stdout.write('\n');
for (const line of dead) console.error(line);
console.log(`${addresses.length} addresses, ${dead.length} dead`);
process.exitCode = dead.length === 0 ? 0 : 1;
