import { Command } from '@nestjs/cqrs';

/** The price of one unit in minor units of `currency`; null takes the price away. */
export interface VariantPrice {
  variantId: string;
  currency: string;
  amount: number | null;
}

/** Sets prices; answers how many were different, and of which variants. Set-based: one statement for the whole batch, facts included. */
export class SetPrices extends Command<{ changed: number; variantIds: string[] }> {
  constructor(readonly prices: readonly VariantPrice[]) {
    super();
  }
}
