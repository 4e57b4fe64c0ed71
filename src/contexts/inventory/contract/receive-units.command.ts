import { Command } from '@nestjs/cqrs';

/** Units that came back. */
export interface ReceivedUnits {
  variantId: string;
  /** The hold that they were sold by, which knows what a bundle was made of then. */
  holdId: string;
  quantity: number;
  /** `restock`: on hand again, and for sale; `write_off`: noted as a movement, and gone. */
  disposition: 'restock' | 'write_off';
  /** A location's code; absent means the most preferred location. */
  location?: string;
}

/**
 * Goods of an order arrive back in the house. Joins the running transaction; each reference counts once: receiving it
 * again changes nothing. Throws `LocationUnknown` (422 `inventory.location_unknown`, its path `units.0.location`).
 */
export class ReceiveUnits extends Command<void> {
  constructor(
    /** What they came back with, e.g. the id of the reception. */
    readonly reference: string,
    readonly units: readonly ReceivedUnits[],
  ) {
    super();
  }
}
