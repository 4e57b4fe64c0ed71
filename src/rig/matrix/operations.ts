/** A JSON Schema as our OpenAPI document writes it. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  enum?: unknown[];
  example?: unknown;
  default?: unknown;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Schema;
}

type Content = Record<string, { schema: Schema }>;

/** One operation of the OpenAPI document. */
export interface Operation {
  id: string;
  method: string;
  path: string;
  parameters: Parameter[];
  /** Of a JSON body; undefined when it takes none. */
  body?: Schema;
  responses: Record<string, { content?: Content }>;
  /** The names of the security schemes; none when it is open to everybody. */
  security: string[];
}

interface DocumentedOperation {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: Content };
  responses: Operation['responses'];
  security?: Record<string, unknown>[];
}

export interface OpenApi {
  paths: Record<string, Record<string, DocumentedOperation>>;
  components: { schemas: Record<string, Schema> };
}

export function operationsOf({ paths }: OpenApi): Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, parameters = [], requestBody, responses, security = [] }]) => ({
      id: operationId,
      method: method.toUpperCase(),
      path,
      parameters,
      body: Object.keys(requestBody?.content ?? {}).length === 1 ? requestBody!.content['application/json']?.schema : undefined,
      responses,
      security: security.flatMap((scheme) => Object.keys(scheme)),
    })),
  ); // prettier-ignore
}

/** What `known` says of a property that is to be left out, because another one excludes it. */
export const ABSENT = Symbol('absent');

/** Reads the schemas of one document. */
export class Schemas {
  constructor(private readonly document: OpenApi) {}

  /** The schema itself, behind references and single alternatives. */
  resolve(schema: Schema): Schema {
    if (schema.$ref) return this.resolve(this.document.components.schemas[schema.$ref.split('/').at(-1)!]!);
    if (schema.allOf?.length === 1) return this.resolve(schema.allOf[0]!);
    const named = schema.anyOf?.find(({ type }) => type !== 'null');
    return named ? this.resolve(named) : schema;
  }

  takesNull(schema: Schema): boolean {
    return typesOf(schema).includes('null') || (schema.anyOf ?? []).some(({ type }) => type === 'null');
  }

  /** A value with every property that does not exclude another; `known` says what stands under a name where an example would not do. */
  sample(given: Schema, known: (name: string) => unknown, name = ''): unknown {
    const schema = this.resolve(given);
    const value = known(name);
    if (value !== undefined) return value;
    if (schema.properties) {
      const entries = Object.entries(schema.properties).map(([key, part]) => [key, this.sample(part, known, key)]);
      return Object.fromEntries(entries.filter(([, sample]) => sample !== ABSENT)) as unknown;
    }
    if (schema.items && this.resolve(schema.items).properties) return [this.sample(schema.items, known, name)];
    return schema.example ?? schema.enum?.[0] ?? schema.default ?? plainSample(schema, known, name);
  }

  /** Where a value differs from its schema: missing, unknown and wrongly typed members, as paths. */
  misfits(value: unknown, given: Schema, path = ''): string[] {
    if (value === null) return this.takesNull(given) ? [] : [`${path} is null`];
    const schema = this.resolve(given);
    const types = typesOf(schema);
    if (
      types.length > 0 &&
      !types.includes(typeOf(value)) &&
      !(types.includes('number') && typeof value === 'number')
    ) {
      return [`${path} is ${typeOf(value)}, not ${types.join(' or ')}`];
    }
    if (schema.enum && !schema.enum.includes(value)) return [`${path} is ${String(value)}`];
    if (Array.isArray(value))
      return value.flatMap((item, at) => this.misfits(item, schema.items ?? {}, `${path}.${at}`));
    if (typeof value !== 'object' || !schema.properties) return [];
    return this.memberMisfits(value as Record<string, unknown>, schema, path);
  }

  private memberMisfits(value: Record<string, unknown>, schema: Schema, path: string): string[] {
    const missing = (schema.required ?? [])
      .filter((name) => !(name in value))
      .map((name) => `${path}.${name} is missing`);
    const members = Object.entries(value).flatMap(([name, member]) => {
      const part = schema.properties![name];
      if (part) return this.misfits(member, part, `${path}.${name}`);
      return schema.additionalProperties ? [] : [`${path}.${name} is not documented`];
    });
    return [...missing, ...members];
  }
}

export function typesOf({ type }: Schema): string[] {
  return [type ?? []].flat();
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

function plainSample(schema: Schema, known: (name: string) => unknown, name: string): unknown {
  const [type] = typesOf(schema);
  if (type === 'array') return [plainSample(schema.items!, known, name)];
  if (type === 'integer') return schema.minimum ?? 1;
  if (type === 'boolean') return true;
  if (type === 'object') return {};
  if (schema.format === 'date-time') return '2026-01-01T00:00:00Z';
  return schema.format === 'uri' ? 'https://example.com/parcel' : 'text';
}
