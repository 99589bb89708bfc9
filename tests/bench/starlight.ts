import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { authorComponents } from '../../src/core/body.ts';
import { collectionNames } from '../../src/core/schema/collections.ts';
import { fetchPackages } from './fetch-packages.ts';

const config = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://example.org',
  integrations: [
    starlight({
      title: 'Stevige basis',
      defaultLocale: 'root',
      locales: { root: { label: 'Nederlands', lang: 'nl' }, en: { label: 'English', lang: 'en' } },
      // By default every page lists all pages, which would take far longer.
      sidebar: [{ label: 'Begin', link: '/' }],
    }),
  ],
});
`;
const contentConfig = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;
/** Components that only show their children, in place of ours. */
const part = '<span><slot /></span>\n';
const parts = authorComponents.map((name) => `export { default as ${name} } from './Part.astro';\n`).join('');
const importParts = `import { ${authorComponents.join(', ')} } from '/src/parts.ts';\n\n`;

/**
 * Creates a site in the latest version of Starlight with the texts of a project: every entry, in both languages.
 * @param astro the version of Astro to build it with.
 * @returns its folder and Starlight's version, or undefined when it cannot be installed.
 */
export function makeStarlightSite(project: string, astro: string): { folder: string; version: string } | undefined {
  const folder = fetchPackages('stevige-basis-starlight', [`astro@${astro}`, '@astrojs/starlight@latest']);
  if (!folder) return undefined;
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const { version } = JSON.parse(readFileSync(join(folder, 'node_modules/@astrojs/starlight/package.json'), 'utf8')) as { version: string };

  write('astro.config.mjs', config);
  write('src/content.config.ts', contentConfig);
  write('src/parts.ts', parts);
  write('src/Part.astro', part);
  write('src/content/docs/index.md', '---\ntitle: Begin\n---\n');
  for (const collection of collectionNames) {
    for (const file of globSync(`content/${collection}/*.{md,mdx}`, { cwd: project })) {
      const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(readFileSync(join(project, file), 'utf8')) ?? [];
      const extension = extname(file);
      const [id = '', language] = basename(file, extension).split('.');
      // A translation may omit a title that is the same in both languages.
      const { title = id, summary = title } = parse(front) as { title?: string; summary?: string };
      const head = `---\n${stringify({ title, description: summary })}---\n\n`;
      write(join('src/content/docs', language ?? '', collection, `${id}${extension}`), `${head}${extension === '.mdx' ? importParts : ''}${body}`);
    }
  }
  return { folder, version };
}
