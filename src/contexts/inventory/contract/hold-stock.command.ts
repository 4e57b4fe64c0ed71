import { Command } from '@nestjs/cqrs';
import { type ShipTo, type Split } from './allocation-strategy.js';

export interface StockLine {
  variantId: string;
  quantity: number;
}

/** What else decides how stock is held. All of it is optional. */
export interface HoldTerms {
  /** Where the goods go; a strategy may prefer what is near. */
  shipTo?: ShipTo;
  /** Stands for a person without saying who; without it, nobody's share is limited. */
  buyer?: string;
  /** The units count towards the buyer's share, but may go beyond it: staff have decided so. */
  beyondShare?: boolean;
  /** An allocation strategy's name; the shop's when absent. */
  strategy?: string;
  /** The shop's when absent. */
  split?: Split;
}

/**
 * Holds stock for an order being placed; all lines or none. Lines of one variant, and the parts of bundles, are added up
 * first. Units come from the locations in the strategy's order of preference, split over several when one does not have
 * enough; what is not there is waited for as far as the variant's policy sells beyond its stock.
 * Throws `OutOfStock` (409 `out_of_stock`, `extra.lines: [{ variant_id, requested, available }]`) and
 * `PurchaseLimitReached` (409 `purchase_limit_reached`, `extra.lines: [{ variant_id, requested, limit }]`); the caller's
 * transaction must then roll back. One SQL statement; joins the running transaction.
 */
export class HoldStock extends Command<void> {
  constructor(
    /** Chosen by the caller, unique; an order uses its own id. */
    readonly holdId: string,
    readonly lines: readonly StockLine[],
    /** ISO time at which an uncommitted hold lets go by itself. */
    readonly expiresAt: string,
    readonly terms: HoldTerms = {},
  ) {
    super();
  }
}
