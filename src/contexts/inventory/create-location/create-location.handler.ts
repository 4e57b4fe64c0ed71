import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AggregateStore } from '../../../platform/database/aggregate-store.js';
import { violatesUnique } from '../../../platform/database/postgres-errors.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { Allocation } from '../storage/allocation.js';
import { CreateLocation, type StockLocation } from '../contract/create-location.command.js';
import { LocationCodeTaken } from '../domain/inventory.errors.js';
import { Location } from '../domain/location.js';
import { TELL_ALLOCATION } from '../storage/tell-allocation.js';
import { Locations } from '../storage/location.repository.js';

const NOWHERE = { country: null, region: null, postalCode: null, latitude: null, longitude: null };

@CommandHandler(CreateLocation)
export class CreateLocationHandler implements ICommandHandler<CreateLocation> {
  constructor(
    private readonly locations: Locations,
    private readonly store: AggregateStore,
    private readonly allocation: Allocation,
  ) {}

  /** Throws `LocationCodeTaken` and `CoordinatesIncomplete`. */
  async execute(command: CreateLocation): Promise<StockLocation> {
    try {
      const { id, code, details, version } = await this.store.transaction.run(() => this.create(command));
      return { id, code, ...details, version };
    } catch (error) {
      throw violatesUnique(error, 'locations_code_unique') ? new LocationCodeTaken(command.code) : error;
    }
  }

  private async create({ code, details }: CreateLocation): Promise<Location> {
    const { database, transaction, clock, wakeSignal } = this.store;
    const location = Location.open(newId(), code, { ...NOWHERE, ...details });
    await this.locations.add(location);
    await database.query(TELL_ALLOCATION, [clock.now()]);
    transaction.afterCommit(() => {
      wakeSignal.wake();
      this.allocation.renew(); // other processes hear of it by the fact
    });
    return location;
  }
}
