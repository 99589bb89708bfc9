/** A field in JSON Schema, as `z.toJSONSchema` returns it; only what the documents and editors use. */
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

/** The schema of a record's values. */
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
 * A valid value for a field: the schema's own example, else one built from its first choice, its items or its required fields.
 * Undefined when the schema does not say enough.
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
