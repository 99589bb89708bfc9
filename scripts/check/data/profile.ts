import { Ajv } from 'ajv';

// The profiles that Data Package publishes (datapackage.org/profiles/2.0/, JSON Schema of draft 7) are in no package, and a check asks nothing of a network. So these are their rules for the
// properties that we write, told anew; a property that is not among them is refused, until its rule is looked up there.

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const uri = { type: 'string', pattern: '^https?://\\S+$' } as const;
const names = { type: 'array', minItems: 1, uniqueItems: true, items: text } as const;
/** A file beside the descriptor, and nothing above it; or a whole address. */
const path = { type: 'string', pattern: '^((?=[^./~])(?!file:)((?!\\/\\.\\.\\/)(?!\\\\)(?!:\\/\\/).)*|(http|ftp)s?:\\/\\/.*)$' } as const;
const profileOf = (name: string) => ({ const: `https://datapackage.org/profiles/2.0/${name}.json` });

const only = (required: readonly string[], properties: Readonly<Record<string, unknown>>) => ({
  type: 'object',
  required,
  additionalProperties: false,
  properties,
});

const about = { name: text, title: text, description: text };
/** A field of one type, with the formats and constraints that it may have. */
const field = (type: string, formats: readonly string[], constraints: Readonly<Record<string, unknown>>) =>
  only(['name', 'type'], {
    ...about,
    type: { const: type },
    format: { enum: ['default', ...formats] },
    constraints: only([], { required: flag, ...constraints }),
  });
const choices = { type: 'array', minItems: 1, uniqueItems: true, items: text };
const length = { type: 'integer', minimum: 0 };
const bounds = (bound: Readonly<Record<string, unknown>>) => ({ minimum: bound, maximum: bound });

const tableSchema = only(['fields'], {
  $schema: profileOf('tableschema'),
  fields: {
    type: 'array',
    minItems: 1,
    items: {
      oneOf: [
        field('string', ['email', 'uri', 'binary', 'uuid'], {
          unique: flag,
          pattern: { type: 'string', format: 'regex' },
          enum: choices,
          minLength: length,
          maxLength: length,
        }),
        field('integer', [], { unique: flag, ...bounds({ type: 'integer' }) }),
        field('number', [], { unique: flag, ...bounds({ type: 'number' }) }),
        field('boolean', [], {}),
        field('date', ['any'], { unique: flag, enum: choices, ...bounds(text) }),
      ],
    },
  },
  missingValues: { type: 'array', items: text },
  primaryKey: names,
  foreignKeys: {
    type: 'array',
    minItems: 1,
    items: only(['fields', 'reference'], { fields: names, reference: only(['fields'], { resource: text, fields: names }) }),
  },
});

const resource = only(['name', 'path'], {
  $schema: profileOf('dataresource'),
  // Of version 1, whose readers look for it; version 2 lets it stand.
  profile: { const: 'tabular-data-resource' },
  ...about,
  type: { const: 'table' },
  path,
  scheme: text,
  format: text,
  mediatype: { type: 'string', pattern: '^(.+)/(.+)$' },
  encoding: text,
  bytes: { type: 'integer' },
  dialect: only([], { $schema: profileOf('tabledialect'), delimiter: text, lineTerminator: text, quoteChar: text, doubleQuote: flag, header: flag }),
  schema: tableSchema,
});

const licence = only([], { name: { type: 'string', pattern: '^([-a-zA-Z0-9._])+$' }, path, title: text });
const dataPackage = only(['resources'], {
  $schema: profileOf('datapackage'),
  ...about,
  homepage: uri,
  version: text,
  licenses: { type: 'array', minItems: 1, items: { ...licence, anyOf: [{ required: ['name'] }, { required: ['path'] }] } },
  contributors: { type: 'array', minItems: 1, items: { ...only([], { title: text, roles: { type: 'array', minItems: 1, items: text } }), minProperties: 1 } },
  sources: { type: 'array', minItems: 0, items: { ...only([], { title: text, path }), minProperties: 1 } },
  resources: { type: 'array', minItems: 1, items: resource },
});

const isOfProfile = new Ajv({ allErrors: true, strict: false, formats: { regex: true } }).compile(dataPackage);

/** Where a descriptor is not what the profiles of Data Package v2 ask, a line for each fault. */
export function profileFaults(descriptor: unknown): string[] {
  if (isOfProfile(descriptor)) return [];
  return (isOfProfile.errors ?? []).map(({ instancePath, message }) => `datapackage.json${instancePath}: ${message}`);
}
