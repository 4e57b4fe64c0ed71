import { DomainError, type FieldError } from '../../../platform/domain/domain-error.js';
import { type Money } from '../../../platform/domain/money.js';

/** 409: some lines cannot be delivered; `lines` names each with what is left. */
export class OutOfStock extends DomainError {
  readonly code = 'out_of_stock';
  readonly kind = 'conflict';

  constructor(lines: { index: number; line_id?: string; variant_id: string; requested: number; available: number }[]) {
    super('There is not enough stock for some lines.', {
      errors: lines.map(({ index, available }) => ({
        code: 'out_of_stock',
        path: `lines.${index}.quantity`,
        message: `only ${available} available`,
      })),
      extra: { lines: lines.map(({ index: _, ...line }) => line) },
    });
  }
}

/** 409: one customer may have so many and no more; `lines` names each with its limit. */
export class PurchaseLimitReached extends DomainError {
  readonly code = 'purchase_limit_reached';
  readonly kind = 'conflict';

  constructor(lines: { index: number; line_id?: string; variant_id: string; requested: number; limit: number }[]) {
    super('There is a limit for each customer on some lines.', {
      errors: lines.map(({ index, limit }) => ({
        code: 'purchase_limit_reached',
        path: `lines.${index}.quantity`,
        message: `at most ${limit} for each customer`,
      })),
      extra: { lines: lines.map(({ index: _, ...line }) => line) },
    });
  }
}

/** 409: what the shopper saw is not what it costs now; `quote` is the new one. */
export class TotalChanged extends DomainError {
  readonly code = 'total_changed';
  readonly kind = 'conflict';

  constructor(expected: Money, quote: { items: Money; shipping: Money; tax: Money; total: Money }) {
    super('The total is not the expected one. Show the new total to the shopper and ask again.', {
      extra: { expected_total: expected, quote },
    });
  }
}

/** 402: the gateway refused. An order that stood on the payment is cancelled and its stock let go. */
export class PaymentDeclined extends DomainError {
  readonly code = 'payment_declined';
  readonly kind = 'payment_failed';
  /** An order came into being, so the same Idempotency-Key answers the same for ever. */
  override readonly final = true;

  constructor(orderId: string, declineCode: string, paymentId: string) {
    super('The payment was declined.', {
      extra: { order_id: orderId, payment_id: paymentId, decline_code: declineCode },
    });
  }
}

/** 422: lines that cannot be bought at all: unknown, no longer sold, or without a price in the currency. */
export class LinesNotSellable extends DomainError {
  readonly code = 'orders.lines_not_sellable';
  readonly kind = 'invalid';

  constructor(errors: FieldError[]) {
    super('Some lines cannot be bought.', { errors });
  }
}

/** 409: the order was cancelled, or its held stock let go, while the gateway was thinking. The money is given back. */
export class OrderLapsed extends DomainError {
  readonly code = 'orders.order_lapsed';
  readonly kind = 'conflict';
  override readonly final = true;

  constructor(orderId: string) {
    super('The order ended before its payment arrived; the payment is given back.', { extra: { order_id: orderId } });
  }
}

/** 422: several payments whose amounts are not the order's total. */
export class PaymentsDoNotAddUp extends DomainError {
  readonly code = 'orders.payments_do_not_add_up';
  readonly kind = 'invalid';

  /** Minor units; `open`: how many payments have no amount. */
  constructor(total: number, named: number, open: number) {
    const message =
      open > 1
        ? 'at most one payment may be without an amount; it pays the rest'
        : `the amounts add up to ${named}, and the order costs ${total}${open ? ': nothing is left for the rest' : ''}`;
    super('The payments do not add up to what the order costs.', {
      errors: [{ code: 'does_not_add_up', path: 'payments', message }],
      extra: { expected: total, named },
    });
  }
}

/** 422: money is given in another currency than the order's; `path` is where. */
export class OtherCurrency extends DomainError {
  readonly code = 'orders.other_currency';
  readonly kind = 'invalid';

  constructor(path: string, currency: string) {
    const message = `must be ${currency}, the currency of the order`;
    super(`The order is in ${currency}.`, { errors: [{ code: 'other_currency', path, message }] });
  }
}
