import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { violatesUnique } from '../../../platform/database/postgres-errors.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { CreateLocation, type StockLocation } from '../contract/create-location.command.js';
import { LocationCodeTaken } from '../domain/inventory.errors.js';
import { Location } from '../domain/location.js';
import { Locations } from '../storage/location.repository.js';

@CommandHandler(CreateLocation)
export class CreateLocationHandler implements ICommandHandler<CreateLocation> {
  constructor(private readonly locations: Locations) {}

  /** Throws `LocationCodeTaken`. */
  async execute({ code, details }: CreateLocation): Promise<StockLocation> {
    const location = Location.open(newId(), code, details);
    try {
      await this.locations.add(location);
    } catch (error) {
      throw violatesUnique(error, 'locations_code_unique') ? new LocationCodeTaken(code) : error;
    }
    return { id: location.id, code, ...location.details, version: location.version };
  }
}
