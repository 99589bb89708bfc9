// Generates public/_headers and the examples for servers from the list in headers.ts.
import { writeFileSync } from 'node:fs';
import { headerFiles } from '../serve/headers.ts';

for (const [file, write] of Object.entries(headerFiles)) writeFileSync(file, write());
console.log(`Written: ${Object.keys(headerFiles).join(', ')}.`);
