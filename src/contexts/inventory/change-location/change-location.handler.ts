import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AggregateStore } from '../../../platform/database/aggregate-store.js';
import { type LocationDetails } from '../domain/location.js';
import { Locations } from '../storage/location.repository.js';
import { TELL_LEVELS } from '../storage/tell-levels.js';
import { type LocationView } from '../views/location.view.js';

/** Renames a location, moves it in the order of preference, or takes it in or out of use. */
export class ChangeLocation extends Command<LocationView> {
  constructor(
    readonly id: string,
    readonly changes: Partial<LocationDetails>,
    readonly expectedVersion?: number,
  ) {
    super();
  }
}

@CommandHandler(ChangeLocation)
export class ChangeLocationHandler implements ICommandHandler<ChangeLocation> {
  constructor(
    private readonly locations: Locations,
    private readonly store: AggregateStore,
  ) {}

  /** Throws `LocationNotFound`, `AggregateStale`. */
  async execute({ id, changes, expectedVersion }: ChangeLocation): Promise<LocationView> {
    const { transaction, database, clock, wakeSignal } = this.store;
    return transaction.run(async () => {
      let wasActive: boolean | undefined;
      const location = await this.locations.update(
        id,
        (current) => {
          wasActive = current.details.active;
          current.change(changes);
        },
        expectedVersion,
      );
      if (location.details.active !== wasActive) {
        await database.query(TELL_LEVELS, [id, clock.now()]);
        transaction.afterCommit(() => wakeSignal.wake());
      }
      return { id, code: location.code, ...location.details, version: location.version };
    });
  }
}
