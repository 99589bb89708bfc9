import { z } from 'astro/zod';
import { listFiles, lists, siteSchema } from '../../src/core/schema/lists.ts';
import { redirectsSchema } from '../../src/core/schema/redirects.ts';

const folder = '.vscode/schemas';

const written: Readonly<Record<string, z.ZodType>> = {
  ...Object.fromEntries(listFiles.map((name) => [`lists/${name}.yaml`, lists[name]])),
  'site.yaml': siteSchema,
  'redirects.yaml': redirectsSchema,
};

const nameOf = (file: string) => `${file.replace(/\.yaml$/, '').replaceAll('/', '-')}.json`;
const asText = (data: unknown) => `${JSON.stringify(data, null, 2)}\n`;

/**
 * Files for editors, by path from the project's root: a JSON Schema of every YAML file in `content/`, generated from the schema that checks it,
 * and the settings that connect them. Front matter is covered by Astro's own extension, with the schemas that Astro writes when it reads the content.
 */
export function editorFiles(): Record<string, string> {
  const schemas = Object.entries(written).map(([file, schema]) => [`${folder}/${nameOf(file)}`, asText(z.toJSONSchema(schema, { io: 'input' }))] as const);
  return {
    ...Object.fromEntries(schemas),
    '.vscode/settings.json': asText({
      'astro.content-intellisense': true,
      '[astro][css]': { 'editor.defaultFormatter': 'esbenp.prettier-vscode' },
      '[typescript]': { 'editor.defaultFormatter': 'biomejs.biome' },
      'yaml.schemas': Object.fromEntries(Object.keys(written).map((file) => [`./${folder}/${nameOf(file)}`, `content/${file}`])),
    }),
    '.vscode/extensions.json': asText({
      recommendations: ['astro-build.astro-vscode', 'redhat.vscode-yaml', 'biomejs.biome', 'esbenp.prettier-vscode', 'editorconfig.editorconfig'],
    }),
  };
}
