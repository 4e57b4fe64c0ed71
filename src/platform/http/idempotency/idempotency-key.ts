import { createHash } from 'node:crypto';
import { type FastifyRequest } from 'fastify';
import { principalOf } from '../../security/principal.js';
import { IdempotencyKeyMalformed } from './idempotency.errors.js';

/** A key as it is looked up: who wants what done under which name, and a fingerprint of how. */
export interface IdempotencyKey {
  id: Buffer;
  fingerprint: Buffer;
}

/** Reads the request's key; undefined when it sends none. Throws `IdempotencyKeyMalformed`. */
export function idempotencyKeyOf(request: FastifyRequest): IdempotencyKey | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key)) throw new IdempotencyKeyMalformed();
  const [path, query = ''] = request.url.split('?', 2);
  return {
    id: digest([principalOf(request).id, request.method, path, key]),
    fingerprint: digest([query, request.body ?? null]),
  };
}

function digest(parts: unknown[]): Buffer {
  return createHash('sha256').update(JSON.stringify(parts)).digest();
}
