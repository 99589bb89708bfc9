import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startDevServer } from '../dev/dev-server.ts';

/** Seconds from saving an entry of a copied project until `astro dev` serves its page with the change. */
export async function savedEntryShows(project: string): Promise<number> {
  const server = await startDevServer(project);
  try {
    const path = '/praktijk/resursteamet/';
    const file = 'content/practices/resursteamet.mdx';
    await server.until(path, (answer) => answer.includes('</main>'));
    const title = 'Een titel die zojuist geschreven is';
    const text = readFileSync(join(project, file), 'utf8').replace(/^title: .*$/m, `title: "${title}"`);
    const saved = performance.now();
    server.save(file, text);
    await server.until(path, (answer) => answer.includes(title));
    return (performance.now() - saved) / 1000;
  } finally {
    server.stop();
  }
}
