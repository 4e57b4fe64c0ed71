import { createHash } from 'node:crypto';
import { randomBytes } from '../runtime/random-bytes.js';

/** What a token opens: carts, orders, the admin surface; or ends: a wait for a variant. */
export type TokenPrefix = 'ct_' | 'ot_' | 'sk_' | 'bs_';

/** A new secret of 256 random bits, base64url behind a prefix that says what it is. Shown once, kept as a hash. */
export function newToken(prefix: TokenPrefix): string {
  return prefix + randomBytes(32).toString('base64url');
}

/** SHA-256 of a token in hex, which is all that we store. A random secret of that size needs no salt and no stretching. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The token if it has the form of one of ours; anything else can be refused without asking the database. */
export function tokenOf(text: unknown, prefix: TokenPrefix): string | undefined {
  if (typeof text !== 'string' || !text.startsWith(prefix)) return undefined;
  return /^[A-Za-z0-9_-]{43}$/.test(text.slice(prefix.length)) ? text : undefined;
}
