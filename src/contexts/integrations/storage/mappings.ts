import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { MappingShipped } from '../domain/integrations.errors.js';
import { readMapping } from '../domain/read-mapping.js';

/** The project's folder `mappings`, seen from `src` and from `dist` alike. */
const SHIPPED = resolve(import.meta.dirname, '../../../../mappings');

/** A mapping by its name, as its author wrote it; `shipped` ones come with the shop and cannot be changed. */
export interface NamedMapping {
  name: string;
  shipped: boolean;
  mapping: Record<string, unknown>;
}

/** Mappings that come with the shop, and those that integrations have stored. */
@Injectable()
export class Mappings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async find(name: string): Promise<NamedMapping | undefined> {
    if ((await this.shippedNames()).includes(name)) {
      const text = await readFile(join(SHIPPED, `${name}.json`), 'utf8');
      return { name, shipped: true, mapping: JSON.parse(text) as NamedMapping['mapping'] };
    }
    const [row] = await this.database.query<Pick<NamedMapping, 'mapping'>>(
      'SELECT mapping FROM integrations.mappings WHERE name = $1',
      [name],
    );
    return row && { name, shipped: false, mapping: row.mapping };
  }

  /** The names of all, the shipped ones first. */
  async list(): Promise<Omit<NamedMapping, 'mapping'>[]> {
    const sql = 'SELECT name, false AS shipped FROM integrations.mappings ORDER BY name';
    const stored = await this.database.query<Omit<NamedMapping, 'mapping'>>(sql);
    return [...(await this.shippedNames()).map((name) => ({ name, shipped: true })), ...stored];
  }

  /** Stores a mapping, in place of an older one of that name. Throws `MappingInvalid`, `MappingShipped`. */
  async put(name: string, mapping: unknown): Promise<void> {
    if ((await this.shippedNames()).includes(name)) throw new MappingShipped(name);
    readMapping(mapping);
    await this.database.query(
      `INSERT INTO integrations.mappings (name, mapping, updated_at) VALUES ($1, $2, $3)
       ON CONFLICT (name) DO UPDATE SET mapping = excluded.mapping, updated_at = excluded.updated_at`,
      [name, JSON.stringify(mapping), this.clock.now()],
    );
  }

  private async shippedNames(): Promise<string[]> {
    const files = await readdir(SHIPPED);
    return files.flatMap((file) => (file.endsWith('.json') ? [file.slice(0, -'.json'.length)] : [])).sort();
  }
}
