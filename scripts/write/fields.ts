// Writes the field tables in content/README.md, generated from the schemas.
import { readFileSync, writeFileSync } from 'node:fs';
import { withFieldTables } from './field-tables.ts';

const file = 'content/README.md';
writeFileSync(file, withFieldTables(readFileSync(file, 'utf8')));
console.log(`${file}: field tables written.`);
