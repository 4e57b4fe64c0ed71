import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DiscoveryService, MetadataScanner, ModulesContainer } from '@nestjs/core';
import { type OpenAPIObject } from '@nestjs/swagger';
import { accessRuleOf } from '../../src/platform/security/access.js';
import { type Shop, startShop } from '../support/shop.js';
import { ROOT, sources } from './sources.js';

const COMMAND_HANDLER = '__commandHandler__'; // keys of @nestjs/cqrs, which exports neither
const QUERY_HANDLER = '__queryHandler__';
const DOCUMENT = join(ROOT, 'test/openapi.json');

type Class = new (...args: never[]) => object;

/** The values that stand in a list more than once. */
function repeated<T>(values: readonly T[]): T[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

interface Operation {
  parameters: { name: string; in: string; schema?: { format?: string } }[];
  requestBody?: { content?: Record<string, { schema?: { $ref?: string } }> };
  security?: Record<string, string[]>[];
  responses: Record<string, object>;
}

/** Status and code of what the parts of an operation refuse by themselves: its access rule, headers, parameters and body. */
function refusalsOf({ parameters, requestBody, security = [] }: Omit<Operation, 'responses'>): [string, string][] {
  const has = (name: string) => parameters.some((parameter) => parameter.name === name);
  const asks = (scheme: string) => security.some((requirement) => scheme in requirement);
  const refusals: [boolean, string, string][] = [
    [asks('service_key'), '401', 'key_refused'],
    [asks('service_key'), '403', 'scope_missing'],
    [asks('cart_token') || asks('order_token'), '401', 'token_required'],
    [parameters.some(({ schema, ...at }) => at.in === 'path' && schema?.format === 'uuid'), '404', 'not_found'],
    [parameters.some((parameter) => parameter.in === 'query'), '400', 'malformed_parameter'],
    [has('cursor'), '400', 'invalid_cursor'],
    [has('If-Match'), '400', 'malformed_parameter'],
    [has('If-Match'), '412', 'stale_version'],
    [has('Idempotency-Key'), '400', 'idempotency_key_malformed'],
    [has('Idempotency-Key'), '409', 'idempotency_in_flight'],
    [has('Idempotency-Key'), '422', 'idempotency_key_reused'],
    [requestBody?.content?.['application/json']?.schema?.$ref !== undefined, '422', 'validation_failed'],
  ];
  return refusals.filter(([can]) => can).map(([, status, code]) => [status, code]);
}

/** The codes that a response of the document may carry. */
function codesOf(response: object | undefined): string[] {
  const text = JSON.stringify(response ?? {});
  return [...text.matchAll(/"enum":\[([^\]]*)\]/g)].flatMap(([, list]) => JSON.parse(`[${list}]`) as string[]);
}

describe('wiring', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop();
  });
  afterAll(() => shop.close());

  const providers = () => shop.app.get(DiscoveryService, { strict: false }).getProviders();
  const modules = () => [...shop.app.get(ModulesContainer, { strict: false }).values()];

  it('gives every command and query exactly one handler', () => {
    const declared = sources().flatMap(({ text }) =>
      [...text.matchAll(/export class (\w+) extends (?:Command|Query)</g)].map(([, name]) => name!),
    );
    const handled = providers().flatMap(({ metatype }) => {
      const target =
        metatype && (Reflect.getMetadata(COMMAND_HANDLER, metatype) ?? Reflect.getMetadata(QUERY_HANDLER, metatype));
      return target ? [(target as Class).name] : [];
    });
    expect(declared.length).toBeGreaterThan(20);
    expect(repeated(declared)).toEqual([]);
    expect(repeated(handled)).toEqual([]);
    expect([...handled].sort()).toEqual([...declared].sort());
  });

  it('notices a name that stands twice', () => {
    expect(repeated(['PlaceOrder', 'GetOrder', 'PlaceOrder'])).toEqual(['PlaceOrder']);
  });

  it('provides no class of a context in two modules', () => {
    const own = providers().filter(
      ({ metatype }) => typeof metatype === 'function' && /Handler$|On[A-Z]/.test(metatype.name),
    );
    expect(repeated(own.map(({ metatype }) => metatype))).toEqual([]);
  });

  it('lets context modules export nothing and import no other context', () => {
    const names = sources().flatMap(({ context, text }) =>
      context ? [...text.matchAll(/export class (\w+Module) /g)].map(([, name]) => name!) : [],
    );
    const found = modules().filter(({ metatype }) => names.includes(metatype.name));
    expect(found.map(({ metatype }) => metatype.name).sort()).toEqual(names.sort());
    for (const { exports, imports } of found) {
      expect(exports.size).toBe(0);
      expect([...imports].map(({ metatype }) => metatype.name).filter((name) => names.includes(name))).toEqual([]);
    }
  });

  it('gives every route a rule that says who may call it', () => {
    const scanner = new MetadataScanner();
    const routes = shop.app
      .get(DiscoveryService, { strict: false })
      .getControllers()
      .flatMap(({ metatype, instance }) =>
        scanner
          .getAllMethodNames(Object.getPrototypeOf(instance) as object)
          .map((name) => ({
            name: `${metatype?.name}.${name}`,
            handler: (instance as Record<string, object>)[name]!,
            metatype,
          }))
          .filter(({ handler }) => Reflect.hasMetadata('path', handler)),
      );
    expect(routes.length).toBeGreaterThan(40);
    const open = routes.filter(({ handler, metatype }) => !accessRuleOf(handler, metatype as object));
    expect(open.map(({ name }) => name)).toEqual([]);
    expect(accessRuleOf(function planted() {})).toBeUndefined();
  });

  describe('the OpenAPI document', () => {
    let document: OpenAPIObject;
    beforeAll(async () => {
      document = (await shop.store.get('/openapi.json')).body as OpenAPIObject;
    });

    const operations = () =>
      Object.entries(document.paths).flatMap(([path, methods]) =>
        Object.entries(methods as Record<string, Operation & { operationId: string; summary: string; tags: string[] }>)
          .filter(([method]) => ['get', 'post', 'put', 'patch', 'delete'].includes(method))
          .map(([method, operation]) => ({ route: `${method.toUpperCase()} ${path}`, ...operation })),
      );

    it('is the one that is checked in (UPDATE_OPENAPI=1 writes it)', () => {
      const text = `${JSON.stringify({ ...document, servers: [] }, null, 2)}\n`;
      if (process.env.UPDATE_OPENAPI) writeFileSync(DOCUMENT, text);
      expect(JSON.parse(readFileSync(DOCUMENT, 'utf8'))).toEqual(JSON.parse(text));
    });

    it('names every operation once, with a summary, a tag and a described success', () => {
      expect(repeated(operations().map(({ operationId }) => operationId))).toEqual([]);
      for (const { route, summary, tags, responses } of operations()) {
        expect([route, Boolean(summary), tags?.length]).toEqual([route, true, 1]);
        expect([route, Object.keys(responses).some((status) => /^[23]/.test(status))]).toEqual([route, true]);
      }
    });

    it('names every refusal that a part of an operation can cause', () => {
      const missing = operations().flatMap((operation) =>
        refusalsOf(operation)
          .filter(([status, code]) => !codesOf(operation.responses[status]).includes(code))
          .map((refusal) => `${operation.route}: ${refusal.join(' ')}`),
      );
      expect(missing).toEqual([]);
      const planted = { security: [{ service_key: [] }], parameters: [] };
      expect(refusalsOf(planted)).toEqual([
        ['401', 'key_refused'],
        ['403', 'scope_missing'],
      ]);
    });

    it('names no code that nobody answers', () => {
      const answered = new Set(
        sources().flatMap(({ text }) =>
          [...text.matchAll(/\b(?:code(?:: string)? = |code: |\d{3}: )'([\w.-]+)'/g)].map(([, code]) => code!),
        ),
      );
      const named = operations().flatMap(({ responses }) => Object.values(responses).flatMap(codesOf));
      expect([...new Set(named)].filter((code) => !answered.has(code))).toEqual([]);
      expect(named.length).toBeGreaterThan(500);
    });

    it('types every body', () => {
      const untyped = Object.entries(document.components?.schemas ?? {}).filter(
        ([, schema]) =>
          'type' in schema && schema.type === 'object' && !schema.properties && !schema.additionalProperties,
      );
      expect(untyped.map(([name]) => name)).toEqual([]);
    });
  });
});
