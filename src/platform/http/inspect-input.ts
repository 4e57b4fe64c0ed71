import { CardDataRefused, looksLikeCardData } from '../security/card-data.js';
import { MalformedParameter, ValidationFailed } from './input.errors.js';

/** Deeper than any document we take; validation recurses, so depth must end before the stack does. */
const DEEPEST = 32;
/** More than any list or map we take: class-validator would judge every item of a list before it minds the length. */
const MOST_MEMBERS = 1_000;
/** Values in one body; what a hundred products with twenty variants each come to, twice over. */
const MOST_VALUES = 50_000;
/** PostgreSQL stores neither NUL nor half a character. */
const UNSTORABLE = /\0|\p{Surrogate}/u;

interface Place {
  value: unknown;
  path: string;
  /** Its path without the places in lists. */
  name: string;
  depth: number;
}

/**
 * Looks once at everything in a JSON body before anybody else does. Throws `ValidationFailed` for nesting and numbers
 * without end, lists in lists (no document has them, and class-validator lets them pass for objects) and text that
 * cannot be stored, `CardDataRefused` for card numbers and security codes wherever they are.
 */
export function inspectBody(body: unknown): void {
  const places: Place[] = [{ value: body, path: '', name: '', depth: 0 }];
  let values = 0;
  for (let place = places.pop(); place; place = places.pop()) {
    if (typeof place.value === 'object' && place.value !== null) {
      if (place.depth === DEEPEST) throw refused(place.path, 'too_deep', `nested deeper than ${DEEPEST} levels`);
      const children = childrenOf(place);
      values += children.length;
      if (children.length > MOST_MEMBERS || values > MOST_VALUES)
        throw refused(place.path, 'too_many', 'holds too many values');
      places.push(...children);
    } else {
      inspectValue(place);
    }
  }
}

/** Query and path parameters: each named once, nothing that could mean more than text, and no card data. */
export function inspectParameters(parameters: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(parameters)) {
    if (name === '__proto__' || name === 'constructor')
      throw MalformedParameter.of(name, 'is not a parameter', 'unknown_field');
    if (Array.isArray(value)) throw MalformedParameter.of(name, `${name} is given more than once`, 'duplicate');
    if (typeof value === 'string' && UNSTORABLE.test(value)) throw MalformedParameter.of(name, 'has a NUL character');
    if (looksLikeCardData('', name)) throw new CardDataRefused('');
    if (!isBarcode(value) && looksLikeCardData(name.replace(/\[.*$/, ''), value)) throw new CardDataRefused(name);
  }
}

/** Headers that tracing fills with digits of its own. */
const MACHINE_HEADERS = ['traceparent', 'tracestate', 'content-length'];

/** Header values and the path of no route, where nobody looks and proxies write logs. Throws `CardDataRefused`. */
export function inspectSurroundings(headers: Record<string, unknown>, unknownPath: string | undefined): void {
  for (const [name, value] of Object.entries(headers)) {
    if (!MACHINE_HEADERS.includes(name) && looksLikeCardData(name, value)) throw new CardDataRefused(name);
  }
  for (const segment of unknownPath?.split('/') ?? []) {
    if (looksLikeCardData('', decoded(segment))) throw new CardDataRefused('path');
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Staff search by barcode; no card of 13 digits has been issued for decades. Check digit: GS1 General Specifications 7.9. */
function isBarcode(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{13}$/.test(value)) return false;
  const sum = [...value].reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}

/** Throws for a query that is no percent-encoded UTF-8, which the parser would otherwise take for the text itself. */
export function inspectEncoding(url: string): void {
  const at = url.indexOf('?');
  if (at < 0 || !url.includes('%', at)) return;
  try {
    decodeURIComponent(url.slice(at));
  } catch {
    throw MalformedParameter.of('', 'the query is not percent-encoded UTF-8');
  }
}

function childrenOf({ value, path, name, depth }: Place): Place[] {
  const prefix = path === '' ? '' : `${path}.`;
  if (Array.isArray(value)) {
    const nested = value.findIndex((item) => Array.isArray(item));
    if (nested >= 0) throw refused(`${prefix}${nested}`, 'list_in_list', 'a list cannot hold a list');
    return value.map((item, index) => ({ value: item, path: `${prefix}${index}`, name, depth: depth + 1 }));
  }
  return Object.entries(value as object).map(([key, item]) => {
    if (UNSTORABLE.test(key)) throw refused(path, 'malformed_text', 'a name has a NUL character or half a character');
    if (looksLikeCardData('', key)) throw new CardDataRefused(path);
    return { value: item, path: `${prefix}${key}`, name: name === '' ? key : `${name}.${key}`, depth: depth + 1 };
  });
}

function inspectValue({ value, path, name }: Place): void {
  if (typeof value === 'string' && UNSTORABLE.test(value)) {
    throw refused(path, 'malformed_text', `${path} has a NUL character or half a character`);
  }
  if (looksLikeCardData(name, value)) throw new CardDataRefused(path);
}

function refused(path: string, code: string, message: string): ValidationFailed {
  return new ValidationFailed([{ code, path, message }]);
}
