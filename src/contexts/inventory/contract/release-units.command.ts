import { Command } from '@nestjs/cqrs';

/** Units of one hold, named as they were asked for: a bundle is one variant here. */
export interface ReleasedUnits {
  /** The hold that they were sold by, which knows what a bundle was made of then. */
  holdId: string;
  variantId: string;
  quantity: number;
}

/**
 * Some units of an order's holds are not wanted any more (a cancelled line, an edit): held ones become available again,
 * sold ones return on hand where they came from; of units still waited for, the waiting ends first. Their buyer has them
 * of the share again. All or nothing; joins the running transaction.
 * Throws `NotHeld` (409 `inventory.not_held`) when a hold has fewer units than that.
 */
export class ReleaseUnits extends Command<void> {
  constructor(readonly units: readonly ReleasedUnits[]) {
    super();
  }
}
