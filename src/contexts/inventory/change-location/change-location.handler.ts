import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AggregateStore } from '../../../platform/database/aggregate-store.js';
import { Allocation } from '../storage/allocation.js';
import { type LocationDetails } from '../contract/create-location.command.js';
import { type Location } from '../domain/location.js';
import { Locations } from '../storage/location.repository.js';
import { StockChanges } from '../storage/stock-changes.js';
import { TELL_ALLOCATION } from '../storage/tell-allocation.js';
import { type LocationView, toLocationView } from '../views/location.view.js';

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

/** Variants whose queues are served by one statement. */
const SERVED_AT_ONCE = 100;

@CommandHandler(ChangeLocation)
export class ChangeLocationHandler implements ICommandHandler<ChangeLocation> {
  constructor(
    private readonly locations: Locations,
    private readonly store: AggregateStore,
    private readonly stockChanges: StockChanges,
    private readonly allocation: Allocation,
  ) {}

  /** Throws `LocationNotFound`, `AggregateStale`, `CoordinatesIncomplete`. Who waits is served from what comes into use. */
  async execute(command: ChangeLocation): Promise<LocationView> {
    const { id, code, details, version } = await this.store.transaction.run(() => this.change(command));
    await this.allocation.catchUp(); // other processes hear of it by the fact
    return toLocationView({ id, code, ...details, version });
  }

  private async change({ id, changes, expectedVersion }: ChangeLocation): Promise<Location> {
    const { transaction, database, clock, wakeSignal } = this.store;
    let wasActive: boolean | undefined;
    const change = (current: Location): void => {
      wasActive = current.details.active;
      current.change(changes);
    };
    const location = await this.locations.update(id, change, expectedVersion);
    if (location.details.active !== wasActive) await this.stockChanges.serveAll(SERVED_AT_ONCE);
    await database.query(TELL_ALLOCATION, [clock.now()]);
    transaction.afterCommit(() => wakeSignal.wake());
    return location;
  }
}
