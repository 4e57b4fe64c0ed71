import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { CategoriesUnknown } from '../domain/category.errors.js';

/** Where products ask about categories. */
@Injectable()
export class Categories {
  constructor(private readonly database: Database) {}

  /** Throws `CategoriesUnknown` when one of the ids names no category; no ids, no statement. */
  async refuseUnknown(ids: readonly string[] = []): Promise<void> {
    if (ids.length === 0) return;
    const missing = await this.database.query<{ id: string }>(MISSING, [ids]);
    if (missing.length > 0) throw new CategoriesUnknown(missing.map(({ id }) => id));
  }
}

const MISSING = `
  SELECT asked.id FROM unnest($1::uuid[]) AS asked(id)
  WHERE NOT EXISTS (SELECT FROM catalog.categories c WHERE c.id = asked.id)`;
