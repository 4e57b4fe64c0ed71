import { Command } from '@nestjs/cqrs';

/** A place that has stock. */
export interface StockLocation {
  id: string;
  version: number;
  code: string;
  name: string;
  /** Orders are served from the lowest first. */
  priority: number;
  /** Only stock of locations in use can be sold. */
  active: boolean;
}

/** A new place that has stock. Throws `LocationCodeTaken` (409 `inventory.location_code_taken`). */
export class CreateLocation extends Command<StockLocation> {
  constructor(
    readonly code: string,
    readonly details: Pick<StockLocation, 'name' | 'priority' | 'active'>,
  ) {
    super();
  }
}
