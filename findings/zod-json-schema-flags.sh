#!/usr/bin/env bash
# zod 4.6.7: z.toJSONSchema() drops the flags of a regular expression, so the JSON schema refuses what the schema accepts.
#
# The pattern is written as if it had none: with /i capitals are refused, and with /u a property of Unicode is left to whether the reader's own
# expressions have that flag. Nothing tells of it, also where what cannot be written as JSON schema is asked to throw.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund zod@4.6.7 ajv@8.17.1
cat > read.mjs <<'JS'
import Ajv from 'ajv';
import { z } from 'zod';

const schema = z.string().regex(/^[a-z]+$/i);
const { $schema, ...json } = z.toJSONSchema(schema, { unrepresentable: 'throw' });
console.log(JSON.stringify(json));
console.log(`zod: ${schema.safeParse('Dutch').success}, its JSON schema: ${new Ajv().compile(json)('Dutch')}`);
JS
node read.mjs > seen.txt
cat > expected.txt <<'TEXT'
{"type":"string","pattern":"^[a-z]+$"}
zod: true, its JSON schema: false
TEXT
diff expected.txt seen.txt && echo 'as seen on 2026-11-28'
