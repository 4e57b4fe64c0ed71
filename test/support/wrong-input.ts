import { type Parameter, type Schema, type Schemas, typesOf } from '../../src/rig/matrix/operations.js';

/** A body, as JSON text, that does not fit its schema at one place. */
export interface WrongBody {
  /** What is wrong where. */
  what: string;
  /** The place, `lines.0.quantity` style. */
  path: string;
  text: string;
}

type Step = string | number;

/** JSON text that JSON.stringify cannot write: it stands in for a value until the body is text. */
class Raw {
  constructor(readonly json: string) {}
}

const BEYOND_NUMBERS = new Raw('1e309');
const DEEP = new Raw(`${'{"a":'.repeat(500)}1${'}'.repeat(500)}`);
const PROTOTYPE = new Raw('{"__proto__":{"admin":true}}');
const CONSTRUCTOR = new Raw('{"constructor":{"prototype":{"admin":true}}}');
const LONG = 'x'.repeat(30_000);
const MANY = new Raw(`[${'1,'.repeat(5_000)}1]`);

/** How often a part that several bodies share (an address, money) is spoilt after the first time. */
const SPOILT_AGAIN = 3;

/** Every place of the sample, spoilt in every way that its schema rules out; `known` are parts of earlier bodies. */
export function wrongBodies(schemas: Schemas, schema: Schema, sample: unknown, known: Set<string>): WrongBody[] {
  return places(schemas, schema, sample, []).flatMap(({ steps, value, own, required }) => {
    const path = steps.join('.');
    const name = `${steps.at(-1)} ${JSON.stringify(own)}`;
    const wrongs = wrongValues(schemas, own, value).slice(0, known.has(name) ? SPOILT_AGAIN : undefined);
    known.add(name);
    if (required) wrongs.push(['missing', undefined]);
    return wrongs.map(([what, wrong]) => ({ what: `${path || 'body'}: ${what}`, path, text: textOf(replaced(sample, steps, wrong)) }));
  }); // prettier-ignore
}

const ODD_TEXTS = ['', ' ', "'; --", '%', '_\\', '\u202e\ufeff', '\u{1F4A9}', 'null', 'a\r\nSet-Cookie: a=1', '{{7*7}}', '=1+1', '../../x', 'é'.repeat(99)]; // prettier-ignore
const ODD_NUMBERS = [0, -1, 2 ** 31 - 1, 2 ** 31, 10 ** 12, 2 ** 53 - 1];

/** Odd values where the schema has no word against them: what they get is the operation's choice, but never a failure. */
export function oddBodies(schemas: Schemas, schema: Schema, sample: unknown): Omit<WrongBody, 'path'>[] {
  return places(schemas, schema, sample, []).flatMap(({ steps, own }, at) => {
    const [type] = typesOf(schemas.resolve(own));
    const values = type === 'integer' ? ODD_NUMBERS : type === 'string' ? [ODD_TEXTS[at % ODD_TEXTS.length]] : [];
    return values.map((value) => ({ what: `${steps.join('.')}: ${value}`, text: textOf(replaced(sample, steps, value)) }));
  }); // prettier-ignore
}

/** Some of them for a query parameter, others for the next. */
export function oddQueries({ name }: Parameter, at: number): string[] {
  const texts = [0, 1, 2].map((step) => ODD_TEXTS[(3 * at + step) % ODD_TEXTS.length]!);
  return texts.map((text) => `${encodeURIComponent(name)}=${encodeURIComponent(text)}`);
}

interface Place {
  steps: Step[];
  value: unknown;
  own: Schema;
  required: boolean;
}

function places(schemas: Schemas, own: Schema, value: unknown, steps: Step[], required = false): Place[] {
  const schema = schemas.resolve(own);
  const here = { steps, value, own, required };
  if (Array.isArray(value)) return [here, ...value.slice(0, 1).flatMap((item) => places(schemas, schema.items ?? {}, item, [...steps, 0]))]; // prettier-ignore
  if (typeof value !== 'object' || value === null) return [here];
  const parts = Object.entries(schema.properties ?? {}).filter(([name]) => name in value);
  return [
    here,
    ...parts.flatMap(([name, part]) =>
      places(
        schemas,
        part,
        (value as Record<string, unknown>)[name],
        [...steps, name],
        schema.required?.includes(name) ?? false,
      ),
    ),
  ];
}

const STRINGS: [string, unknown][] = [
  ['a number', 42],
  ['true', true],
  ['an object', {}],
  ['an operator', { $ne: null }],
  ['a list', ['text']],
  ['NUL', 'a\0b'],
  ['half a character', 'a\ud800'],
  ['very long', LONG],
  ['prototype', PROTOTYPE],
];
const NUMBERS: [string, unknown][] = [
  ['a text', '1'],
  ['half', 1.5],
  ['beyond numbers', BEYOND_NUMBERS],
  ['beyond safety', 2 ** 53 + 2],
  ['huge', 1e21],
  ['tiny', 1e-7],
  ['far below zero', -(2 ** 63)],
  ['true', true],
  ['a list', [1]],
  ['an object', {}],
];
const LISTS: [string, unknown][] = [
  ['an object', {}],
  ['numbered object', { 0: 'a', length: 1 }],
  ['a text', 'text'],
  ['a number', 1],
  ['of null', [null]],
  ['of lists', [[]]],
  ['very many', MANY],
];
const OBJECTS: [string, unknown][] = [
  ['a list', []],
  ['list of itself', [{}]],
  ['a text', 'text'],
  ['a number', 1],
  ['true', true],
  ['prototype', PROTOTYPE],
  ['constructor', CONSTRUCTOR],
];

function wrongValues(schemas: Schemas, own: Schema, value: unknown): [string, unknown][] {
  const schema = schemas.resolve(own);
  const [type] = typesOf(schema);
  const nothing: [string, unknown][] = schemas.takesNull(own) ? [] : [['null', null]];
  if (type === 'integer') return [...nothing, ...NUMBERS, ...outOf(schema)];
  if (type === 'number')
    return [...nothing, ...NUMBERS.filter(([what]) => !['half', 'tiny'].includes(what)), ...outOf(schema)];
  if (type === 'boolean') return [...nothing, ['a text', 'true'], ['a number', 1], ['a list', [true]], ['object', {}]];
  if (type === 'array') return [...nothing, ...LISTS];
  if (type === 'string') return [...nothing, ...STRINGS, ...unlike(schema)];
  const open: [string, unknown][] = schema.additionalProperties
    ? [['a value that is no text', { ...(value as object), a: { b: 1 } }]]
    : [['unknown field', { ...(value as object), surprise: 1 }]];
  return [
    ...nothing,
    ...OBJECTS,
    ...(schema.additionalProperties === true ? [] : open),
    ['NUL in a name', { ...(value as object), 'a\0': 'text' }],
    ['deep', { ...(value as object), deep: DEEP }],
  ];
}

function outOf({ minimum, maximum }: Schema): [string, unknown][] {
  return [
    ...(minimum === undefined ? [] : [['too small', minimum - 1] as [string, unknown]]),
    ...(maximum === undefined ? [] : [['too large', maximum + 1] as [string, unknown]]),
  ];
}

function unlike(schema: Schema): [string, unknown][] {
  const shaped = schema.pattern ?? schema.format ?? schema.enum;
  return [
    ...(shaped ? (['', ' ', 'nonsense!', "' OR 1=1 --"].map((text) => [JSON.stringify(text), text]) as [string, unknown][]) : []),
    ...(schema.minLength ? [['empty', ''] as [string, unknown]] : []),
    ...(schema.maxLength ? [['too long', 'x'.repeat(schema.maxLength + 1)] as [string, unknown]] : []),
  ]; // prettier-ignore
}

function replaced(value: unknown, [step, ...rest]: Step[], by: unknown): unknown {
  if (step === undefined) return by;
  const inner = replaced((value as Record<Step, unknown>)[step], rest, by);
  if (Array.isArray(value)) return value.map((item: unknown, index) => (index === step ? inner : item));
  return { ...(value as object), [step]: inner };
}

/** JSON with the raw parts in their places. */
export function textOf(value: unknown): string {
  const parts: string[] = [];
  const text = JSON.stringify(value, (_name, part: unknown) => (part instanceof Raw ? `raw ${parts.push(part.json) - 1}` : part));
  return text.replaceAll(/"raw (\d+)"/g, (_match, at: string) => parts[Number(at)]!);
} // prettier-ignore

/** Texts instead of a JSON document. */
export const MALFORMED = ['{"a":', "{'a':1}", 'nope', '{"a":1}{"b":2}', '{"a":01}', '{"a":NaN}', '[1,]', '\u0001'];

/** Path segments that name nothing, as they go over the wire. */
export const WRONG_SEGMENTS = [
  'not-a-uuid!',
  '00000000-0000-0000-0000-00000000000',
  '01938b5e-3a50-7cc1-b2a4-6f6f6b2f0c11',
  '..%2f..%2fadmin',
  'a%2Fb',
  'a%00b',
  '%zz',
  '%ED%A0%80',
  '%F0%9F%92%A9',
  "'%20OR%201=1--",
  '%5B%5D',
  '-1',
  'x'.repeat(190),
  'x'.repeat(4000),
];

/** Values of one query parameter that its schema rules out. */
export function wrongQueries({ name, schema }: Parameter): string[] {
  const [type] = typesOf(schema);
  const key = encodeURIComponent(name);
  const values = [...wrongTexts(type, schema), '%00', '%ED%A0%80x%00', 'x'.repeat(9000)];
  if (name === 'cursor') values.push('x', 'bnVsbA', 'W10', encoded(['id']), encoded({}), encoded([null, null]));
  if (name === 'sort') values.push('nope', '-', '%2C', 'id;drop', '__proto__', 'constructor', '--created_at');
  return [...values.map((value) => `${key}=${value}`), `${key}=1&${key}=2`, `${key}[]=1`, `${key}[$ne]=1`];
}

function wrongTexts(type: string | undefined, { enum: texts, format, pattern, minimum, maximum }: Schema): string[] {
  if (type === 'integer') {
    const bounds = [minimum && minimum - 1, maximum && maximum + 1].filter((bound) => bound !== undefined).map(String);
    return ['abc', '', '-1', '1.5', '1e309', 'Infinity', 'NaN', '9'.repeat(30), ...bounds];
  }
  if (type === 'boolean') return ['yes', '2', ''];
  if (texts || pattern) return ['nope!', '', "'--"];
  if (format === 'uuid') return ['nope', '1', "'--"];
  if (format?.startsWith('date')) return ['yesterday', '2026-13-45', '2026-02-30', '1e5', '99999999-01-01', ''];
  return [];
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
