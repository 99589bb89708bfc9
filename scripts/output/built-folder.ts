import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of a built site that a program reads; where it holds none, says what to do and ends the program with 1. */
export function builtFolder(folder = 'dist'): string {
  if (existsSync(join(folder, 'index.html'))) return folder;
  console.error(`${folder}/ holds no built site. Run npm run build first.`);
  process.exit(1);
}
