import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { type Operation, type Parameter, type Schemas } from '../../../../src/rig/matrix/operations.js';
import { type RawRequest } from '../../../support/wire.js';
import {
  MALFORMED,
  textOf,
  WRONG_SEGMENTS,
  wrongBodies,
  wrongQueries,
  oddBodies,
  oddQueries,
} from '../../../support/wrong-input.js';
import { type Subject } from './subjects.js';

/** A request, and how it must be answered. */
export interface Trial extends RawRequest {
  operation: Operation;
  what: string;
  statuses: readonly number[];
  /** The field of the body that the problem must name. */
  field?: string;
}

const TOKEN_HEADERS: Record<string, string> = {
  service_key: 'authorization',
  cart_token: 'x-cart-token',
  order_token: 'x-order-token',
};
const FOREIGN = 'A'.repeat(43);
const WRONG_TOKENS = ['', 'Bearer', 'Bearer x', `Bearer sk_${FOREIGN}`, `ct_${FOREIGN}`, `ot_${FOREIGN}`, 'x'.repeat(5000)]; // prettier-ignore
const WRONG_HEADERS: Record<string, string[]> = {
  'If-Match': ['3', '"x"', 'W/"1"', '"9999999999"', '"1", "2"', ''],
  'Idempotency-Key': ['', ' ', 'a b', 'x'.repeat(256), '\u00e9'],
};
const WRONG_TYPES = ['text/plain', 'text/xml', 'application/x-www-form-urlencoded', 'application/jsonx', 'nonsense'];
const NO_PARAMETERS = ['colour=red', '__proto__=x', 'constructor=x', 'a[$ne]=1', 'a=1&a=2', '__proto__[x]=1', '%zz=1'];

/** The same arbitrary documents every time. */
const ANYTHING = fc.sample(fc.json({ maxDepth: 3 }), { numRuns: 12, seed: 4711 });

/** Parts of bodies that have been tried. */
const SPOILT = new Set<string>();

/** One operation and what it is tried on; makes the right request and every wrong one. */
export class Trials {
  constructor(
    private readonly schemas: Schemas,
    readonly operation: Operation,
    private readonly subject: Subject,
    /** The header of a key that may do everything. */
    private readonly authorization: string,
  ) {}

  /** The request as it should be; `change` spoils it. Each has an Idempotency-Key of its own. */
  right(change: Partial<Omit<Trial, 'operation'>> = {}): Trial {
    const { operation } = this;
    const body = this.isUpload() ? 'sku,title\n' : operation.body && textOf(this.sample());
    const headers = { ...this.headers(), ...change.headers };
    return { operation, what: 'right', method: operation.method, path: this.path(), body, statuses: [200, 201, 202, 204], ...change, headers }; // prettier-ignore
  }

  bodies(): Trial[] {
    if (!this.operation.body) return [];
    const wrong = wrongBodies(this.schemas, this.operation.body, this.sample(), SPOILT);
    return [
      ...wrong.map(({ what, path, text }) => this.right({ what, field: path, body: text, statuses: [400, 422] })),
      ...MALFORMED.map((body) => this.right({ what: body, body, statuses: [400] })),
    ];
  }

  contents(): Trial[] {
    if (!this.operation.body) return [];
    const typed = (type: string): Trial => this.right({ what: type, headers: { 'content-type': type }, statuses: [415] });
    const packed = (encoding: string, status: number): Trial =>
      this.right({ what: encoding, headers: { 'content-encoding': encoding }, statuses: [status] });
    return [...WRONG_TYPES.map(typed), packed('gzip', 400), packed('br', 400), packed('zip', 415)];
  } // prettier-ignore

  paths(): Trial[] {
    return this.of('path').flatMap(({ name }) => {
      const makesIt = this.operation.method === 'PUT' && name !== 'id';
      const segments = WRONG_SEGMENTS.filter((segment) => !makesIt || !/^[a-z0-9-]*$/.test(segment));
      return segments.map((segment) =>
        this.right({ what: segment, path: this.path({ [name]: segment }), statuses: [400, 404, 414] }),
      );
    });
  }

  queries(): Trial[] {
    const parameters = this.of('query');
    if (parameters.length === 0) return [];
    const wrong = [...parameters.flatMap(wrongQueries), ...NO_PARAMETERS];
    const join = this.path().includes('?') ? '&' : '?';
    return wrong.map((query) => this.right({ what: query, path: `${this.path()}${join}${query}`, statuses: [400, 422] }));
  } // prettier-ignore

  principals(): Trial[] {
    const header = TOKEN_HEADERS[this.operation.security[0] ?? ''];
    if (!header) return [];
    return WRONG_TOKENS.map((token) =>
      this.right({ what: `${header} ${token}`, headers: { [header]: token }, statuses: [401, 404] }),
    );
  }

  conditions(): Trial[] {
    const wrong = this.of('header').flatMap(({ name }) =>
      (WRONG_HEADERS[name] ?? []).map((value) =>
        this.right({ what: `${name} ${value}`, headers: { [name.toLowerCase()]: value }, statuses: [400] }),
      ),
    );
    if (this.takes('If-Match')) wrong.push(this.right({ what: 'stale', headers: { 'if-match': '"999999"' }, statuses: [412] }));
    return wrong;
  } // prettier-ignore

  /** Input of which the schema says nothing: any documented answer is right. */
  odd(): Trial[] {
    const { body } = this.operation;
    const odd = (what: string, change: Partial<Trial>): Trial => this.right({ what, statuses: [], ...change });
    const bodies = body ? oddBodies(this.schemas, body, this.sample()).map(({ what, text }) => odd(what, { body: text })) : [];
    const anything = body ? ANYTHING.map((value) => odd(value, { body: value })) : [];
    const queries = this.of('query').flatMap(oddQueries).map((query) => odd(query, { path: `${this.path()}?${query}` }));
    return [...bodies, ...anything, ...queries];
  } // prettier-ignore

  private headers(): Record<string, string> {
    return {
      ...(this.operation.security.includes('service_key') && { authorization: this.authorization }),
      ...this.subject.headers,
      ...(this.takes('Idempotency-Key') && { 'idempotency-key': randomUUID() }),
      ...(this.operation.body && { 'content-type': 'application/json' }),
      ...(this.isUpload() && { 'content-type': 'text/csv' }),
    };
  }

  private path(segments: Record<string, string> = {}): string {
    const { parameters } = this.subject;
    const path = this.operation.path.replaceAll(/\{(\w+)\}/g, (_match, name: string) => segments[name] ?? parameters[name]!);
    const required = this.of('query').filter((parameter) => parameter.required);
    const query = required.map(({ name, schema }) => `${name}=${String(schema.example ?? this.subject.known[name])}`);
    return query.length > 0 ? `${path}?${query.join('&')}` : path;
  } // prettier-ignore

  private sample(): unknown {
    return this.schemas.sample(this.operation.body!, (name) => this.subject.known[name]);
  }

  private isUpload(): boolean {
    return this.operation.id === 'startImport';
  }

  private of(place: Parameter['in']): Parameter[] {
    return this.operation.parameters.filter((parameter) => parameter.in === place);
  }

  private takes(header: string): boolean {
    return this.of('header').some(({ name }) => name === header);
  }
}
