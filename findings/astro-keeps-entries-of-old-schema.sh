#!/usr/bin/env bash
# Astro 7.3.5: entries that a build has read are kept in node_modules/.astro, and are read again only when their own files or
# content.config.ts itself change. A schema in a file that content.config.ts imports can change without either: entries keep the shape
# that the old schema gave them, and a field that they lack today is not missed. The build ends well.
#
# A new field with a default is undefined on every page where the old entries are shown; a new field without one is "required" only for
# entries that someone happens to edit. A fresh clone builds the site right (or fails, rightly), so only whoever built before sees it.
# `astro build --force` reads everything again, and so does deleting node_modules/.astro/data-store.json. Run this with the Node that Astro 7 needs: 22.12 or later.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export ASTRO_TELEMETRY_DISABLED=1
npm init -y > /dev/null
npm install --silent --no-audit --no-fund astro@7.3.5 > /dev/null
mkdir -p src/pages content
cat > src/content.config.ts <<'TS'
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { schema } from './schema.ts';

export const collections = { laws: defineCollection({ loader: glob({ pattern: '*.md', base: './content' }), schema }) };
TS
cat > src/pages/index.astro <<'ASTRO'
---
import { getCollection } from 'astro:content';
const [law] = await getCollection('laws');
---
<p>{law.data.title}: {String(law.data.reach)}, {String(law.data.since)}</p>
ASTRO
printf -- '---\ntitle: Act\n---\nText.\n' > content/act.md
schema() { printf "import { z } from 'astro/zod';\n\nexport const schema = z.object({ title: z.string()%s });\n" "$1" > src/schema.ts; }
build() {
  if npx astro build "$@" > build.log 2>&1; then grep -o '<p>[^<]*' dist/index.html | cut -c4-; else echo "refused: $(grep -o 'since[^:]*: Required\|since.*received undefined' build.log | head -1)"; fi
}
{
  schema ''
  echo "first build: $(build)"
  schema ", reach: z.string().default('national')"
  echo "a field with a default: $(build)"
  schema ", reach: z.string().default('national'), since: z.number()"
  echo "a required field: $(build)"
  echo "the same with --force: $(build --force)"
} > seen.txt
cat > expected.txt <<'TEXT'
first build: Act: undefined, undefined
a field with a default: Act: undefined, undefined
a required field: Act: undefined, undefined
the same with --force: refused: since: Required
TEXT
diff expected.txt seen.txt && echo 'as seen on 2026-11-29'
