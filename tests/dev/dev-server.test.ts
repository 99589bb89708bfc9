import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tempCheckout } from '../../scripts/output/temp-checkout.ts';
import { kbs } from '../unit/content.ts';
import { type DevServer, startDevServer } from './dev-server.ts';

const practice = kbs.nl.practices[0];
if (!practice) throw new Error('The content holds no practice to write in.');
const path = `/praktijk/${practice.address}/`;
const file = `content/practices/${practice.id}.mdx`;

/** What authors see when they write with the page open next to the text. */
describe('astro dev', () => {
  let project: string;
  let server: DevServer;
  beforeAll(async () => {
    project = tempCheckout('stevige-basis-dev');
    server = await startDevServer(project);
  });
  afterAll(() => {
    server.stop();
    rmSync(project, { recursive: true });
  });
  const save = (name: string, change: (text: string) => string) => {
    const before = readFileSync(join(project, name), 'utf8');
    const after = change(before);
    expect(after).not.toBe(before);
    server.save(name, after);
  };
  const shows = (text: string) => (answer: string) => answer.includes(text);

  it('shows a page and the files next to it', async () => {
    await server.until(path, shows('</main>'));
    await server.until(`${path}data.json`, shows('"@context"'));
  });

  it('shows a new title on its page, in the list and in the data, and above the page that its translation is out of date', async () => {
    const title = 'Een titel die zojuist geschreven is';
    save(file, (text) => text.replace(/^title: .*$/m, `title: "${title}"`));
    const page = await server.until(path, shows(title));
    expect(page).toContain(`${practice.id}.en.mdx:1: translates:`);
    await server.until('/praktijk/', shows(title));
    await server.until(`${path}data.json`, shows(title));
  });

  it('shows every one of many changes to who asks while it is on its way', async () => {
    for (let time = 1; time <= 8; time++) {
      save(file, (text) => text.replace(/^title: .*$/m, `title: "Keer ${time}"`));
      await server.until(path, shows(`Keer ${time}`));
    }
  });

  it('shows what changed in a list', async () => {
    save('content/site.yaml', (text) => text.replace(`nl: ${kbs.nl.site.name.nl}`, 'nl: Zojuist hernoemd'));
    await server.until(path, shows('Zojuist hernoemd</title>'));
  });

  it('says above the page which reference leads nowhere, until it is mended', async () => {
    save(file, (text) => text.replace(/^themes: \[/m, 'themes: [nergens, '));
    const page = await server.until(path, shows('There is no theme &quot;nergens&quot;'));
    expect(page).toContain('</main>');
    save(file, (text) => text.replace('themes: [nergens, ', 'themes: ['));
    await server.until(path, (answer) => answer.includes('</main>') && !answer.includes('nergens'));
  });
});
