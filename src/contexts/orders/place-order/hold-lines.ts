import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { DomainError } from '../../../platform/domain/domain-error.js';
import { HoldStock } from '../../inventory/contract/hold-stock.command.js';
import { type Address } from '../contract/describe-order.query.js';
import { OutOfStock, PurchaseLimitReached } from '../domain/checkout.errors.js';
import { BuyerKeys } from '../storage/buyer-keys.js';
import { type WantedLine } from './price-checkout.js';

/** How long stock waits for a payment; the order's own expiry comes first. */
const HOLD_MS = 2 * 60 * 60 * 1000;

/** Holds the stock of an order's lines, from near its destination and within its buyer's share. */
@Injectable()
export class HoldLines {
  constructor(
    private readonly commands: CommandBus,
    private readonly buyerKeys: BuyerKeys,
  ) {}

  /** One statement, in the running transaction. Throws `OutOfStock` and `PurchaseLimitReached`, which name the lines. */
  async hold(
    orderId: string,
    lines: readonly WantedLine[],
    { email, shippingAddress }: { email: string; shippingAddress: Address },
  ): Promise<void> {
    const expiresAt = new Date(Date.now() + HOLD_MS).toISOString(); // a wait is real time, even in a replayed past
    const { country, region, postal_code: postalCode } = shippingAddress;
    const terms = { shipTo: { country, region, postalCode }, buyer: await this.buyerKeys.of(email) };
    try {
      await this.commands.execute(new HoldStock(orderId, lines, expiresAt, terms));
    } catch (error) {
      throw named(lines, error);
    }
  }
}

/** Inventory knows variants; the shopper knows lines. */
function named(lines: readonly WantedLine[], error: unknown): unknown {
  if (!(error instanceof DomainError)) return error;
  const refused = error.extra.lines as { variant_id: string; available: number; limit: number }[];
  const named = lines.flatMap(({ lineId: line_id, variantId: variant_id, quantity: requested }, index) =>
    (refused ?? [])
      .filter((line) => line.variant_id === variant_id)
      .map(({ available, limit }) => ({ ...{ index, line_id, variant_id, requested }, available, limit })),
  );
  if (error.code === 'out_of_stock') return new OutOfStock(named.map(({ limit: _, ...line }) => line));
  if (error.code === 'purchase_limit_reached')
    return new PurchaseLimitReached(named.map(({ available: _, ...line }) => line));
  return error;
}
