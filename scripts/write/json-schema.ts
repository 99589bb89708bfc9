/** A field as JSON Schema tells of it: what `z.toJSONSchema` makes of a schema, as far as documents and editors use it. */
export interface Property {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Property[];
  readonly items?: Property;
  readonly properties?: Readonly<Record<string, Property>>;
  readonly propertyNames?: Property;
  readonly additionalProperties?: Property | boolean;
  readonly required?: readonly string[];
  readonly default?: unknown;
}

/** What stands under every key of a record. */
export const partOf = ({ additionalProperties }: Property): Property | undefined =>
  typeof additionalProperties === 'object' ? additionalProperties : undefined;

function rightPart({ properties = {}, required = [] }: Property): Record<string, unknown> | undefined {
  const fields = required.map((name) => [name, rightValue(properties[name] ?? {})] as const);
  return fields.every(([, value]) => value !== undefined) ? Object.fromEntries(fields) : undefined;
}

function rightRecord({ propertyNames = {} }: Property, part: Property): Record<string, unknown> | undefined {
  const [key, value] = [rightValue(propertyNames), rightValue(part)];
  return typeof key === 'string' && value !== undefined ? { [key]: value } : undefined;
}

/**
 * A value that is right in a field: the example that its schema gives, else one made of its first choice, its items, or the fields that a part needs.
 * Undefined where the schema says too little.
 */
export function rightValue(property: Property): unknown {
  const [example = property.const ?? property.enum?.[0]] = property.examples ?? [];
  if (example !== undefined) return example;
  if (property.anyOf) return property.anyOf.map(rightValue).find((value) => value !== undefined);
  if (property.type === 'boolean') return true;
  if (property.items) {
    const item = rightValue(property.items);
    return item === undefined ? undefined : [item];
  }
  const part = partOf(property);
  if (part) return rightRecord(property, part);
  return property.properties ? rightPart(property) : undefined;
}
