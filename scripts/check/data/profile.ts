import { Ajv } from 'ajv';

// Data Package publishes its profiles (datapackage.org/profiles/2.0/, JSON Schema draft 7) in no npm package, and checks must work offline. This file restates their rules for the
// properties that we use. Any other property is refused until its rule has been added here. With a network, `publishedFaults` validates a descriptor against the profiles
// themselves.

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const names = { type: 'array', minItems: 1, uniqueItems: true, items: text } as const;
// Stricter than the profiles on addresses and paths, so that every version of them in use agrees: older ones refuse two dots in a row, and a URI has no `|` or second `#`.
const words = '[\\w-]+(?:\\.[\\w-]+)*';
const address = `https?://${words}(?::\\d+)?(?:/${words})*/?`;
const uri = { type: 'string', pattern: `^${address}$` } as const;
/** A path to a file next to the descriptor or below it, or an absolute address. */
const path = { type: 'string', pattern: `^(?:${words}(?:/${words})*|${address})$` } as const;
const profileOf = (name: string) => ({ const: `https://datapackage.org/profiles/2.0/${name}.json` });

const only = (required: readonly string[], properties: Readonly<Record<string, unknown>>) => ({
  type: 'object',
  required,
  additionalProperties: false,
  properties,
});

const about = { name: text, title: text, description: text };
/** A field of one type, with its permitted formats and constraints. */
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

// Without `$schema`, readers apply the rules of version 1.
const tableSchema = only(['$schema', 'fields'], {
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

/** A file of any kind. Title and description are required here, so that no file is just a name. */
const file = {
  $schema: profileOf('dataresource'),
  ...about,
  path,
  scheme: text,
  format: text,
  mediatype: { type: 'string', pattern: '^(.+)/(.+)$' },
  encoding: text,
  bytes: { type: 'integer' },
};
const ofFile = ['$schema', 'name', 'title', 'description', 'path', 'format', 'mediatype'];
const table = only([...ofFile, 'type', 'dialect', 'schema'], {
  ...file,
  // From version 1, whose readers need it; version 2 permits it.
  profile: { const: 'tabular-data-resource' },
  type: { const: 'table' },
  dialect: only([], { $schema: profileOf('tabledialect'), delimiter: text, lineTerminator: text, quoteChar: text, doubleQuote: flag, header: flag }),
  schema: tableSchema,
});

const licence = only([], { name: { type: 'string', pattern: '^([-a-zA-Z0-9._])+$' }, path, title: text });
const dataPackage = only(['$schema', 'resources'], {
  $schema: profileOf('datapackage'),
  ...about,
  keywords: { type: 'array', minItems: 1, items: text },
  homepage: uri,
  version: text,
  licenses: { type: 'array', minItems: 1, items: { ...licence, anyOf: [{ required: ['name'] }, { required: ['path'] }] } },
  contributors: { type: 'array', minItems: 1, items: { ...only([], { title: text, roles: { type: 'array', minItems: 1, items: text } }), minProperties: 1 } },
  sources: { type: 'array', minItems: 0, items: { ...only([], { title: text, path }), minProperties: 1 } },
  resources: { type: 'array', minItems: 1, items: { oneOf: [table, only(ofFile, file)] } },
});

function isPattern(source: string): boolean {
  try {
    return Boolean(new RegExp(source, 'u'));
  } catch {
    return false;
  }
}

interface Descriptor {
  readonly resources: readonly {
    readonly name: string;
    readonly schema?: {
      readonly fields: readonly { readonly name: string }[];
      readonly primaryKey?: readonly string[];
      readonly foreignKeys?: readonly {
        readonly fields: readonly string[];
        readonly reference: { readonly resource?: string; readonly fields: readonly string[] };
      }[];
    };
  }[];
}
const isOfProfile = new Ajv({ allErrors: true, strict: false, formats: { regex: isPattern } }).compile<Descriptor>(dataPackage);

const twice = (values: readonly string[]) => values.filter((value, place) => values.indexOf(value) !== place);

/** Rules that JSON Schema cannot express: names are unique, and keys consist of existing fields. */
function nameFaults({ resources }: Descriptor): string[] {
  const fieldsOf = new Map(resources.map(({ name, schema }) => [name, schema?.fields.map((field) => field.name) ?? []]));
  return [
    ...twice(resources.map(({ name }) => name)).map((name) => `two resources are named ${name}`),
    ...resources.flatMap(({ name, schema }) => {
      const fields = fieldsOf.get(name) ?? [];
      const keys = schema?.foreignKeys ?? [];
      return [
        ...twice(fields).map((field) => `${name} has two fields named ${field}`),
        ...[...(schema?.primaryKey ?? []), ...keys.flatMap((key) => key.fields)]
          .filter((field) => !fields.includes(field))
          .map((field) => `${name} has no field ${field} for its key`),
        ...keys.flatMap(({ fields: from, reference }) => {
          // A reference without a resource is to the same table.
          const targets = fieldsOf.get(reference.resource || name);
          const isWhole = from.length === reference.fields.length && reference.fields.every((field) => targets?.includes(field));
          return isWhole ? [] : [`${name} refers by ${from.join(', ')} to what is not in ${reference.resource || name}`];
        }),
      ];
    }),
  ];
}

/** Faults of a descriptor against Data Package v2, one per line. Names and keys are checked only if its structure is valid. */
export function profileFaults(descriptor: unknown): string[] {
  const faults = isOfProfile(descriptor)
    ? nameFaults(descriptor).map((fault) => `: ${fault}`)
    : (isOfProfile.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
  return faults.map((fault) => `datapackage.json${fault}`);
}

/** A part of a descriptor, with the address of its profile. */
interface Profiled {
  readonly $schema: string;
}
interface ProfiledPackage extends Profiled {
  readonly resources: readonly (Profiled & { readonly name: string; readonly schema?: Profiled; readonly dialect?: Profiled })[];
}

/**
 * Faults of a descriptor and its resources, table schemas and dialects against the published profiles that they name, one per line.
 * @param read loads the profile at an address
 */
export async function publishedFaults(descriptor: ProfiledPackage, read: (address: string) => Promise<object>): Promise<string[]> {
  const parts: readonly (readonly [string, Profiled])[] = [
    ['datapackage.json', descriptor],
    ...descriptor.resources.flatMap((resource) => [
      [resource.name, resource] as const,
      ...(resource.schema ? [[`${resource.name}.schema`, resource.schema] as const] : []),
      ...(resource.dialect ? [[`${resource.name}.dialect`, resource.dialect] as const] : []),
    ]),
  ];
  const faults: string[] = [];
  for (const [address, partsOfProfile] of Map.groupBy(parts, ([, { $schema }]) => $schema)) {
    // The profiles contain editor annotations and string formats that are not JSON Schema rules.
    const isRight = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(await read(address));
    for (const [name, part] of partsOfProfile)
      if (!isRight(part)) faults.push(...(isRight.errors ?? []).map(({ instancePath, message }) => `${name}${instancePath}: ${message} (${address})`));
  }
  return faults;
}
