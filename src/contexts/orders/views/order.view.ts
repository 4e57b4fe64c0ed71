import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MoneyDto } from '../../../platform/http/money.dto.js';
import { allUnfulfilled } from '../domain/order-lines.js';
import { type OrderState } from '../domain/order-state.js';
import { AddressDto } from './address.dto.js';
import { FulfilmentView, toFulfilmentView } from './fulfilment.view.js';
import { OrderBalance, toOrderBalance } from './order-balance.view.js';
import { LineUnitsView, OrderLineView, toLineView, toUnitsView } from './order-line.view.js';

export const ORDER_STATUSES = ['pending', 'confirmed', 'fulfilled', 'cancelled'] as const;

export const PAYMENT_STATUSES = [
  'pending',
  'partially_authorized',
  'authorized',
  'partially_captured',
  'captured',
  'partially_refunded',
  'refunded',
  'declined',
  'voided',
] as const;

export class OrderShippingView {
  @ApiProperty({ format: 'uuid' }) option_id: string;
  @ApiProperty({ example: 'standard' }) code: string;
  @ApiProperty({ example: 'Standard delivery' }) name: string;
  @ApiProperty() net: MoneyDto;
  @ApiProperty() tax: MoneyDto;
  @ApiProperty() gross: MoneyDto;
}

export class OrderTotals {
  @ApiProperty({ description: 'Sum of what the lines keep, gross; of a cancelled order, as it was before' })
  items: MoneyDto;
  @ApiProperty({ description: 'Shipping, gross, less what of it was given back' }) shipping: MoneyDto;
  @ApiProperty({ description: 'Tax contained in the total' }) tax: MoneyDto;
  @ApiProperty({ description: 'items + shipping: what is charged' }) total: MoneyDto;
  @ApiProperty({ description: 'Still to be paid: what nothing covers yet' }) due: MoneyDto;
  @ApiProperty({ description: 'Worth of returned units that was kept to cover what was due, as in an exchange' })
  credited: MoneyDto;
}

/** What staff changed about what the order sells. */
export class OrderEditView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ type: [LineUnitsView] }) added: LineUnitsView[];
  @ApiProperty({ type: [LineUnitsView] }) cancelled: LineUnitsView[];
  @ApiProperty() total_before: MoneyDto;
  @ApiProperty() total: MoneyDto;
}

export class TimelineEntryView {
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ example: 'confirmed' }) event: string;
  @ApiPropertyOptional() detail?: string;
  @ApiPropertyOptional({ example: 'back office', description: 'Who did it' }) by?: string;
}

/** An order as its shopper and the staff see it. */
export class OrderView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: 'integer', example: 2 }) version: number;
  @ApiProperty({ example: '261122-7K3M9QXT' }) number: string;
  @ApiProperty({ enum: ORDER_STATUSES }) status: string;
  @ApiProperty({ enum: PAYMENT_STATUSES }) payment_status: string;
  @ApiProperty({ enum: ['unfulfilled', 'partial', 'fulfilled'] }) fulfilment_status: string;
  @ApiProperty({ format: 'email' }) email: string;
  @ApiProperty({ example: 'EUR' }) currency: string;
  @ApiProperty() prices_include_tax: boolean;
  @ApiProperty({ type: [OrderLineView] }) lines: OrderLineView[];
  @ApiProperty() shipping: OrderShippingView;
  @ApiProperty() totals: OrderTotals;
  @ApiProperty() balance: OrderBalance;
  @ApiProperty() shipping_address: AddressDto;
  @ApiProperty() billing_address: AddressDto;
  @ApiProperty({ type: [FulfilmentView] }) fulfilments: FulfilmentView[];
  @ApiProperty({ type: [OrderEditView] }) edits: OrderEditView[];
  @ApiProperty({ type: [TimelineEntryView] }) timeline: TimelineEntryView[];
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) cart_id: string | null;
  @ApiProperty({ format: 'uuid', description: 'The first payment; `payments` has all of them' }) payment_id: string;
  @ApiProperty({ format: 'date-time' }) placed_at: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) confirmed_at: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) cancelled_at: string | null;
}

/** Writes an order's state (an aggregate's or a row's) as clients see it. */
export function toOrderView(order: OrderState): OrderView {
  const money = (amount: number): MoneyDto => ({ amount, currency: order.currency });
  return {
    id: order.id,
    version: order.version,
    number: order.number,
    status: order.status,
    payment_status: order.paymentStatus,
    fulfilment_status: fulfilmentStatus(order),
    email: order.email,
    currency: order.currency,
    prices_include_tax: order.pricesIncludeTax,
    lines: order.lines.map((line) => toLineView(line, money)),
    shipping: {
      option_id: order.shipping.optionId,
      code: order.shipping.code,
      name: order.shipping.name,
      net: money(order.shipping.net),
      tax: money(order.shipping.tax),
      gross: money(order.shipping.gross),
    },
    totals: {
      items: money(order.itemsTotal),
      shipping: money(order.shipping.gross),
      tax: money(order.taxTotal),
      total: money(order.total),
      due: money(order.amountDue),
      credited: money(order.credited),
    },
    balance: toOrderBalance(order),
    shipping_address: order.shippingAddress,
    billing_address: order.billingAddress,
    fulfilments: order.fulfilments.map(toFulfilmentView),
    edits: order.edits.map(({ id, at, added, cancelled, totalBefore, total }) => ({
      ...{ id, at, added: added.map(toUnitsView), cancelled: cancelled.map(toUnitsView) },
      ...{ total_before: money(totalBefore), total: money(total) },
    })),
    timeline: [...order.timeline],
    cart_id: order.cartId,
    payment_id: order.paymentId,
    placed_at: order.placedAt.toISOString(),
    confirmed_at: order.confirmedAt?.toISOString() ?? null,
    cancelled_at: order.cancelledAt?.toISOString() ?? null,
  };
}

function fulfilmentStatus({ lines }: OrderState): 'unfulfilled' | 'partial' | 'fulfilled' {
  if (lines.every(({ fulfilled }) => fulfilled === 0)) return 'unfulfilled';
  return allUnfulfilled(lines).length === 0 ? 'fulfilled' : 'partial';
}
