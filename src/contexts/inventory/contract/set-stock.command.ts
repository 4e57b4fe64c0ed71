import { Command } from '@nestjs/cqrs';

export interface StockToSet {
  variantId: string;
  /** A location's code, e.g. "main"; absent means the most preferred location. */
  location?: string;
  onHand: number;
}

/** Sets the counted stock of many variants at once (an import); answers how many levels were different, and of which variants. */
export class SetStock extends Command<{
  changed: number;
  variantIds: string[];
  rejected: { index: number; reason: string }[];
}> {
  constructor(readonly levels: readonly StockToSet[]) {
    super();
  }
}
