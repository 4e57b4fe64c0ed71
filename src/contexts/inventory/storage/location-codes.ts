import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

/** Locations as people and integrations name them. */
@Injectable()
export class LocationCodes {
  constructor(private readonly database: Database) {}

  /** The ids of these codes; codes of no location are left out. One statement. */
  async idsOf(codes: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.query<{ id: string; code: string }>(
      'SELECT id, code FROM inventory.locations WHERE code = ANY($1)',
      [codes],
    );
    return new Map(rows.map(({ id, code }) => [code, id]));
  }
}
