import { Inject, Injectable } from '@nestjs/common';
import { timingSafeEqual } from 'node:crypto';
import { Database } from '../database/database.js';
import { newId } from '../runtime/new-id.js';
import { type Scope } from './scopes.js';
import { hashOfToken, newToken } from './tokens.js';

/** A key as its owner may see it again: never its secret. */
export interface ServiceKey {
  id: string;
  name: string;
  /** The first characters of the secret, to tell keys apart. */
  prefix: string;
  scopes: Scope[];
  expires_at: Date | null;
  revoked_at: Date | null;
  created_at: Date;
}

interface Remembered {
  key: ServiceKey & { key_hash: string };
  until: number;
}

/** A revoked key works for this long at most. */
const REMEMBER_MS = 10_000;
const REMEMBERED_KEYS = 1_000;
const COLUMNS = 'id, name, prefix, scopes, expires_at, revoked_at, created_at';

/** Keys of integrations and back offices: hashed, scoped, expiring. */
@Injectable()
export class ServiceKeys {
  private readonly remembered = new Map<string, Remembered>();

  constructor(@Inject(Database) private readonly database: Pick<Database, 'query'>) {}

  /** Makes a key and answers its secret, which nobody can read again. */
  async create(name: string, scopes: readonly Scope[], expiresAt?: Date): Promise<{ id: string; secret: string }> {
    const [id, secret] = [newId(), newToken('sk_')];
    await this.database.query(
      'INSERT INTO platform.service_keys (id, name, prefix, key_hash, scopes, expires_at) VALUES ($1, $2, $3, $4, $5, $6)',
      [id, name, secret.slice(0, 9), hashOfToken(secret), scopes, expiresAt ?? null],
    );
    return { id, secret };
  }

  /** The live key of this secret; unknown, revoked and expired ones are undefined. */
  async find(secret: string): Promise<ServiceKey | undefined> {
    const hash = hashOfToken(secret);
    const key = this.recall(hash) ?? (await this.load(hash));
    if (!key || !timingSafeEqual(Buffer.from(key.key_hash), Buffer.from(hash))) return undefined;
    return key.expires_at && key.expires_at.getTime() <= Date.now() ? undefined : key;
  }

  async list(): Promise<ServiceKey[]> {
    return this.database.query(`SELECT ${COLUMNS} FROM platform.service_keys ORDER BY created_at, id`);
  }

  /** False when there is no such key, or it was revoked before. */
  async revoke(id: string): Promise<boolean> {
    const rows = await this.database.query(
      'UPDATE platform.service_keys SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL RETURNING id',
      [id],
    );
    this.remembered.clear();
    return rows.length > 0;
  }

  private recall(hash: string): Remembered['key'] | undefined {
    const found = this.remembered.get(hash);
    return found && found.until > Date.now() ? found.key : undefined;
  }

  private async load(hash: string): Promise<Remembered['key'] | undefined> {
    const [key] = await this.database.query<Remembered['key']>(
      `SELECT ${COLUMNS}, key_hash FROM platform.service_keys WHERE key_hash = $1 AND revoked_at IS NULL`,
      [hash],
    );
    if (this.remembered.size >= REMEMBERED_KEYS) this.remembered.clear();
    if (key) this.remembered.set(hash, { key, until: Date.now() + REMEMBER_MS });
    return key;
  }
}
