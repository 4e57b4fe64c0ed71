import { Query } from '@nestjs/cqrs';

/** Units of a hold that have a place, or that wait for stock. */
export interface HeldUnits {
  variantId: string;
  /** null: they wait for stock. */
  locationId: string | null;
  /** The location's code. */
  location: string | null;
  quantity: number;
}

/** What is held for an order, or was sold to it, and from where it comes. */
export interface DescribedHold {
  holdId: string;
  status: 'held' | 'committed' | 'released' | 'expired';
  expiresAt: string;
  /** As they were asked for, less what was released since: a bundle is one variant here, and its parts in `units`. */
  lines: { variantId: string; quantity: number }[];
  /** Of a hold that was released or has expired: what it had. */
  units: HeldUnits[];
}

/** Holds by id, in no particular order; unknown ids are left out. One SQL statement. */
export class DescribeHolds extends Query<DescribedHold[]> {
  constructor(readonly holdIds: readonly string[]) {
    super();
  }
}
