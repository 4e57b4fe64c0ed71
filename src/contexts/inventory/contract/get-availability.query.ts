import { Query } from '@nestjs/cqrs';

export interface Availability {
  variantId: string;
  /** Units that are there for sale. A bundle has as many as the scarcest of its parts allows. */
  available: number;
  /** How the variant can be sold beyond that, by so many more units; null when it cannot. */
  beyond: { kind: 'backorder' | 'preorder'; available: number; expectedAt: string | null } | null;
}

/** What can be sold right now over all locations; variants without a stock level answer 0. One SQL statement. */
export class GetAvailability extends Query<Availability[]> {
  constructor(readonly variantIds: readonly string[]) {
    super();
  }
}
