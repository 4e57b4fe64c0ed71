import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Transaction } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { randomBytes } from '../../../platform/runtime/random-bytes.js';
import { OpenPayment } from '../../payments/contract/open-payment.command.js';
import { type Address } from '../contract/describe-order.query.js';
import { Order } from '../domain/order.js';
import { orderNumber } from '../domain/order-number.js';
import { type OrderState } from '../domain/order-state.js';
import { Carts } from '../storage/cart.repository.js';
import { Orders } from '../storage/order.repository.js';
import { HoldLines } from './hold-lines.js';
import { type CheckoutPayment } from '../views/payment.request.js';
import { type Checkout, PriceCheckout } from './price-checkout.js';

/** What a shopper orders, and with what it will be paid. */
export interface NewCheckout extends Checkout {
  /** The cart and the version of it that is being ordered; null for a checkout in one call. */
  cart: { id: string; version: number } | null;
  email: string;
  billingAddress: Address;
  /** At most one without an amount. */
  payments: readonly CheckoutPayment[];
}

/**
 * Places an order: prices it, then stores the order, opens its payments and holds its stock in one commit. The order is
 * `pending` afterwards; asking the gateway comes next, outside of any transaction.
 * Throws `OutOfStock`, `TotalChanged`, `PurchaseLimitReached`, `LinesNotSellable`, `ShippingOptionUnavailable`,
 * `PaymentsDoNotAddUp`, `CartCompleted`, `CartChanged`, and what `OpenPayment` throws.
 */
export class PlaceOrder extends Command<OrderState> {
  constructor(
    readonly orderId: string,
    /** SHA-256 of the secret that will open the order. */
    readonly tokenHash: string,
    readonly checkout: NewCheckout,
  ) {
    super();
  }
}

@CommandHandler(PlaceOrder)
export class PlaceOrderHandler implements ICommandHandler<PlaceOrder> {
  constructor(
    private readonly orders: Orders,
    private readonly carts: Carts,
    private readonly priceCheckout: PriceCheckout,
    private readonly transaction: Transaction,
    private readonly commands: CommandBus,
    private readonly clock: Clock,
    private readonly holdLines: HoldLines,
  ) {}

  async execute({ orderId, tokenHash, checkout }: PlaceOrder): Promise<OrderState> {
    const { currency, cart, email, shippingAddress, billingAddress, lines } = checkout;
    const payments = checkout.payments.map((payment) => ({ ...payment, id: newId() }));
    const priced = await this.priceCheckout.price(checkout);
    const now = this.clock.now();
    return this.transaction.run(async () => {
      const order = Order.place({
        ...priced,
        ...{
          id: orderId,
          number: orderNumber(now, randomBytes(5)),
          cartId: cart?.id ?? null,
          payments,
        },
        ...{ tokenHash, email, currency, shippingAddress, billingAddress, placedAt: now },
      });
      if (cart) await this.carts.update(cart.id, (ordered) => ordered.complete(orderId, cart.version, now));
      await this.transaction.together(
        () => this.orders.add(order),
        ...payments.map((payment) => () => this.open(order.state, payment)),
        () => this.holdLines.hold(orderId, lines, { email, shippingAddress }), // last, so that a popular variant's row is locked for one commit only
      );
      return order.state;
    });
  }

  private open(order: OrderState, { id: paymentId, ...wanted }: CheckoutPayment & { id: string }): Promise<void> {
    const { id: orderId, currency, money, shippingAddress } = order;
    const { amount, part } = money.payments[paymentId]!;
    const { country } = shippingAddress;
    return this.commands.execute(new OpenPayment({ ...wanted, paymentId, orderId, amount, currency, part, country }));
  }
}
