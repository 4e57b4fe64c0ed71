import { DomainError, type FieldError } from '../../../platform/domain/domain-error.js';

/** A line that would take more than a buyer's share. */
export interface OverShare {
  variant_id: string;
  requested: number;
  /** Units of the variant, or of a part of it, that one buyer may have. */
  limit: number;
}

/** One buyer may have so many and no more; `extra.lines` names the variants. */
export class PurchaseLimitReached extends DomainError {
  readonly code = 'purchase_limit_reached';
  readonly kind = 'conflict';

  constructor(lines: readonly OverShare[]) {
    super('There is a limit of units for each customer.', { extra: { lines } });
  }
}

/** A bundle's stock is that of its parts. */
export class IsBundle extends DomainError {
  readonly code = 'inventory.is_bundle';
  readonly kind = 'conflict';

  constructor(variantId: string) {
    super(`Variant ${variantId} is a bundle: its stock is that of its parts.`);
  }
}

/** Stock that a variant has of its own, or may have again: sold lately, it may come back when its order is cancelled. */
export type OwnStock = 'on_hand' | 'in_transit' | 'sold_lately' | 'beyond_stock';

const OWN_STOCK: Readonly<Record<OwnStock, string>> = {
  on_hand: 'units are on hand',
  in_transit: 'units are on a transfer',
  sold_lately: 'units were sold within 30 days, which come back when their order is cancelled',
  beyond_stock: 'its policy sells beyond stock, or keeps some of it',
};

/** What has stock of its own, or may have it again, cannot be made of other variants; `extra.stock` says what. */
export class HasStock extends DomainError {
  readonly code = 'inventory.has_stock';
  readonly kind = 'conflict';

  constructor(variantId: string, stock: readonly OwnStock[]) {
    super(`Variant ${variantId} has stock of its own: ${stock.map((each) => OWN_STOCK[each]).join('; ')}.`, {
      extra: { stock },
    });
  }
}

/** A bundle cannot be a part of another, so that there is never a circle. */
export class BundleNested extends DomainError {
  readonly code = 'inventory.bundle_nested';
  readonly kind = 'invalid';

  constructor(errors: readonly FieldError[]) {
    super('A bundle is made of variants that are no bundles, and is not a part of one.', { errors });
  }
}

/** Orders already wait for more units than the new limit allows; `extra.waiting` says how many. */
export class BelowWaiting extends DomainError {
  readonly code = 'inventory.below_waiting';
  readonly kind = 'conflict';

  constructor(waiting: number) {
    super(`Orders wait for ${waiting} units, so the limit cannot be lower. End it by "until" instead.`, {
      extra: { waiting },
    });
  }
}

export class StrategyUnknown extends DomainError {
  readonly code = 'inventory.strategy_unknown';
  readonly kind = 'invalid';

  constructor(name: string, known: readonly string[]) {
    const message = `There is no allocation strategy "${name}". There are: ${known.join(', ')}.`;
    super(message, { errors: [{ code: 'strategy_unknown', path: 'strategy', message }] });
  }
}

export class HoldNotFound extends DomainError {
  readonly code = 'inventory.hold_not_found';
  readonly kind = 'not_found';

  constructor(id: string) {
    super(`There is no hold ${id}.`);
  }
}
