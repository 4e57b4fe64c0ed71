import { randomUUID } from 'node:crypto';
import { EventBus } from '@nestjs/cqrs';
import { CartCreated } from '../../../src/contexts/orders/contract/cart-created.event.js';
import { CartFilled } from '../../../src/contexts/orders/contract/cart-filled.event.js';
import { OrderCancelled } from '../../../src/contexts/orders/contract/order-cancelled.event.js';
import { OrderConfirmed } from '../../../src/contexts/orders/contract/order-confirmed.event.js';
import {
  type OrderFigures,
  OrderPlaced,
  type SoldLine,
} from '../../../src/contexts/orders/contract/order-placed.event.js';
import { type ReturnedLine, ReturnReceived } from '../../../src/contexts/orders/contract/return-received.event.js';
import { PaymentRefunded } from '../../../src/contexts/payments/contract/payment-refunded.event.js';
import { PaymentVoided } from '../../../src/contexts/payments/contract/payment-voided.event.js';
import { type Fact } from '../../../src/platform/domain/fact.js';
import { type Shop } from '../../support/shop.js';

/** Tells facts as their contexts would, at times of our choosing; analytics hears nothing else. */
export async function tell(shop: Shop, ...facts: Fact[]): Promise<void> {
  for (const fact of facts) {
    const { orderId, cartId } = fact.data as { orderId?: string; cartId?: string };
    await shop.app.get(EventBus).publish(fact, (orderId ?? cartId)!);
  }
  await shop.settle();
}

const SHIPPING = 490;

/** An order of these lines; amounts in minor units, each line `quantity` units for `net` and `tax`. */
export function order(...lines: (Partial<SoldLine> & Pick<SoldLine, 'quantity' | 'net' | 'tax'>)[]): OrderFigures {
  const orderId = randomUUID();
  const sum = (pick: 'net' | 'tax') => lines.reduce((total, line) => total + line[pick], 0);
  return {
    orderId,
    number: orderId.slice(0, 8),
    cartId: null,
    currency: 'EUR',
    lines: lines.map((line, index) => ({
      lineId: `${index}`,
      variantId: randomUUID(),
      productId: randomUUID(),
      sku: 'SKU',
      title: 'Title',
      ...line,
      gross: line.net + line.tax,
    })),
    shipping: SHIPPING,
    tax: sum('tax'),
    total: sum('net') + sum('tax') + SHIPPING,
  };
}

export const cartCreated = (cartId: string, createdAt: string) =>
  new CartCreated({ cartId, currency: 'EUR', createdAt });
export const cartFilled = (cartId: string, filledAt: string) => new CartFilled({ cartId, currency: 'EUR', filledAt });
export const placed = (placedAt: string, of: OrderFigures) => new OrderPlaced({ ...of, placedAt });
export const confirmed = (confirmedAt: string, of = order({ quantity: 2, net: 1000, tax: 190 })) =>
  new OrderConfirmed({ ...of, confirmedAt });

const payment = { gateway: 'sandbox', currency: 'EUR' };
export const refunded = (orderId: string, amount: number, refundedAt: string) =>
  new PaymentRefunded({
    ...payment,
    ...{ paymentId: randomUUID(), refundId: randomUUID() },
    ...{ orderId, amount, refundedTotal: amount, capturedTotal: amount, refundedAt },
  });
export const voided = (orderId: string, amount: number, voidedAt: string) =>
  new PaymentVoided({ ...payment, paymentId: randomUUID(), orderId, amount, voidedAt });
/** Of money that came when nobody wanted it any more. */
export const unwanted = <F extends PaymentVoided | PaymentRefunded>(fact: F): F =>
  Object.assign(fact, { data: { ...fact.data, unwanted: true } });
export const cancelled = (orderId: string, wasConfirmed: boolean, cancelledAt: string) =>
  new OrderCancelled({ orderId, number: '1', currency: 'EUR', total: 1680, reason: 'test', wasConfirmed, cancelledAt });

/** Units of an order that came back; of their worth `covered` stayed with the order. */
export const received = (of: OrderFigures, quantity: number, covered: number, receivedAt: string) => {
  const { lineId, variantId, productId, sku, title, ...sold } = of.lines[0]!;
  const [net, tax] = [sold.net, sold.tax].map((amount) => (amount / sold.quantity) * quantity) as [number, number];
  const line: ReturnedLine = {
    lineId,
    variantId,
    productId,
    sku,
    title,
    quantity,
    net,
    tax,
    gross: net + tax,
    restocked: 0,
  };
  return new ReturnReceived({
    ...{ returnId: randomUUID(), returnNumber: 'R-1', orderId: of.orderId, orderNumber: of.number },
    ...{ receptionId: randomUUID(), currency: of.currency, lines: [line], shipping: 0, restockingFee: 0 },
    ...{ covered, refund: line.gross - covered, exchangeId: null, complete: true, receivedAt },
  });
};
