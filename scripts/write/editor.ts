// Writes what editors need to complete and explain content: JSON Schemas generated from our own, settings and recommended extensions.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { editorFiles } from './editor-schemas.ts';

for (const [path, text] of Object.entries(editorFiles())) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(`Written: ${path}`);
}
