import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AggregateStale } from '../../../platform/database/aggregate-stale.js';
import { Database } from '../../../platform/database/database.js';
import { violatesForeignKey } from '../../../platform/database/postgres-errors.js';
import { LocationInUse, LocationNotFound } from '../domain/inventory.errors.js';

/** Deletes a location that never had stock; one that had is taken out of use instead. */
export class DeleteLocation extends Command<void> {
  constructor(
    readonly id: string,
    readonly expectedVersion?: number,
  ) {
    super();
  }
}

interface Found {
  version: number;
  has_levels: boolean;
  deleted: boolean;
}

@CommandHandler(DeleteLocation)
export class DeleteLocationHandler implements ICommandHandler<DeleteLocation> {
  constructor(private readonly database: Database) {}

  /** Throws `LocationNotFound`, `LocationInUse`, `AggregateStale`. Foreign keys of levels, transfers and counts have the last word. */
  async execute({ id, expectedVersion }: DeleteLocation): Promise<void> {
    const found = await this.remove(id, expectedVersion).catch((error: unknown) => {
      throw violatesForeignKey(error) ? new LocationInUse() : error;
    });
    if (!found) throw new LocationNotFound(id);
    if (expectedVersion !== undefined && expectedVersion !== found.version) {
      throw new AggregateStale(expectedVersion, found.version);
    }
    if (!found.deleted) throw new LocationInUse();
  }

  private async remove(id: string, expectedVersion?: number): Promise<Found | undefined> {
    const [found] = await this.database.query<Found>(
      `WITH found AS MATERIALIZED (
         SELECT version, EXISTS (SELECT FROM inventory.levels WHERE location_id = $1) AS has_levels
         FROM inventory.locations WHERE id = $1 FOR UPDATE
       ), deleted AS (
         DELETE FROM inventory.locations USING found
         WHERE id = $1 AND NOT has_levels AND found.version = coalesce($2, found.version) RETURNING id
       )
       SELECT version, has_levels, EXISTS (SELECT FROM deleted) AS deleted FROM found`,
      [id, expectedVersion ?? null],
    );
    return found;
  }
}
