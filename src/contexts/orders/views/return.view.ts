import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto } from '../../../platform/http/money.dto.js';
import { type ReturnRefund } from '../domain/return-refund.js';
import {
  DISPOSITIONS,
  RETURN_REASONS,
  RETURN_SHIPPING_RULES,
  type Reception,
  type ReturnState,
} from '../domain/return-state.js';

export const RETURN_STATUSES = [
  'requested',
  'approved',
  'partially_received',
  'received',
  'closed',
  'rejected',
  'cancelled',
] as const;

export class ReturnLineView {
  @ApiProperty({ format: 'uuid' }) line_id: string;
  @ApiProperty({ format: 'uuid' }) variant_id: string;
  @ApiProperty({ example: 'MUG-BLUE' }) sku: string;
  @ApiProperty({ example: 'Stoneware mug' }) title: string;
  @ApiProperty({ type: String, nullable: true, example: 'Blue' }) variant_title: string | null;
  @ApiProperty({ type: 'integer', example: 2 }) quantity: number;
  @ApiProperty({ type: 'integer', example: 0, description: 'Units that have come back' }) received: number;
  @ApiProperty({ enum: RETURN_REASONS }) reason: string;
  @ApiProperty({ type: String, nullable: true }) comment: string | null;
}

export class ReceivedLineView {
  @ApiProperty({ format: 'uuid' }) line_id: string;
  @ApiProperty({ type: 'integer', example: 1 }) quantity: number;
  @ApiProperty({ enum: DISPOSITIONS }) disposition: string;
  @ApiProperty({ type: String, nullable: true, description: 'The most preferred location when null' })
  location: string | null;
}

/** What goes back for units of a return. */
export class ReturnRefundView {
  @ApiProperty({ description: 'What had been paid for the units, tax included' }) items: MoneyDto;
  @ApiProperty({ description: 'Of `items`' }) items_tax: MoneyDto;
  @ApiProperty({ description: 'Their part of the shipping, tax included' }) shipping: MoneyDto;
  @ApiProperty({ description: 'Of `shipping`' }) shipping_tax: MoneyDto;
  @ApiProperty({ description: 'Kept back' }) restocking_fee: MoneyDto;
  @ApiProperty({ description: 'items + shipping - restocking_fee' }) total: MoneyDto;
  @ApiProperty({ description: 'Of `total`, kept to cover what the order owes, as for the units of an exchange' })
  covered: MoneyDto;
  @ApiProperty({ description: 'Of `total`, what goes back through payments' }) refunded: MoneyDto;
}

/** What a reception would come to. */
export class RefundPreviewView extends ReturnRefundView {
  @ApiProperty({ description: 'Of what would be sold instead, tax included' }) exchange: MoneyDto;
  @ApiProperty({ description: 'What the order would owe then' }) due: MoneyDto;
}

export class ReceptionView {
  @ApiProperty({ format: 'uuid', description: 'The id of its refund as well' }) id: string;
  @ApiProperty({ type: [ReceivedLineView] }) lines: ReceivedLineView[];
  @ApiProperty({ enum: RETURN_SHIPPING_RULES }) refund_shipping: string;
  @ApiProperty() refund: ReturnRefundView;
  @ApiProperty({ format: 'date-time' }) received_at: string;
}

export class ExchangeLineView {
  @ApiProperty({ format: 'uuid' }) variant_id: string;
  @ApiProperty({ type: 'integer', example: 1 }) quantity: number;
}

/** A return as its shopper and the staff see it. */
export class ReturnView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: 'integer', example: 2 }) version: number;
  @ApiProperty({ example: 'R-261122-7K3M9QXT', description: 'For people and parcels' }) number: string;
  @ApiProperty({ format: 'uuid' }) order_id: string;
  @ApiProperty({ example: '261122-7K3M9QXT' }) order_number: string;
  @ApiProperty({ enum: RETURN_STATUSES }) status: string;
  @ApiProperty({ enum: ['shopper', 'staff'] }) requested_by: string;
  @ApiProperty({ type: [ReturnLineView] }) lines: ReturnLineView[];
  @ApiProperty({ type: [ExchangeLineView], description: 'What the shopper takes instead; empty when money goes back' })
  exchange: ExchangeLineView[];
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The edit of the order that sold it; null until then',
  })
  exchange_id: string | null;
  @ApiProperty({ type: String, nullable: true }) comment: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'What the shopper is to do, told with the approval' })
  instructions: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why it was rejected or cancelled' })
  end_reason: string | null;
  @ApiProperty({ type: [ReceptionView] }) receptions: ReceptionView[];
  @ApiProperty({ format: 'date-time' }) requested_at: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) approved_at: string | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When nothing more was to come of it',
  })
  ended_at: string | null;
}

type Refunded = Pick<Reception, 'items' | 'shipping' | 'covered' | 'refund'> & { restockingFee: number };

export function toReturnRefundView(
  { items, shipping, covered, refund, restockingFee }: Refunded,
  currency: string,
): ReturnRefundView {
  const money = (amount: number): MoneyDto => ({ amount, currency });
  return {
    items: money(items.gross),
    items_tax: money(items.tax),
    shipping: money(shipping.gross),
    shipping_tax: money(shipping.tax),
    restocking_fee: money(restockingFee),
    total: money(covered + refund),
    covered: money(covered),
    refunded: money(refund),
  };
}

/** What a reception would come to, amounts in minor units. */
interface Previewed {
  refund: ReturnRefund;
  covered: number;
  added: readonly { gross: number }[];
  amountDue: number;
}

export function toRefundPreviewView(
  { refund, covered, added, amountDue }: Previewed,
  currency: string,
): RefundPreviewView {
  const money = (amount: number): MoneyDto => ({ amount, currency });
  return {
    ...toReturnRefundView({ ...refund, covered, refund: refund.amount - covered }, currency),
    exchange: money(added.reduce((sum, { gross }) => sum + gross, 0)),
    due: money(amountDue),
  };
}

/** Writes a return's state (an aggregate's or a row's) as clients see it. */
export function toReturnView(state: ReturnState): ReturnView {
  const { id, version, number, status, comment, instructions } = state;
  return {
    ...{ id, version, number, order_id: state.orderId, order_number: state.orderNumber, status },
    requested_by: state.requestedBy,
    lines: state.lines.map(({ lineId, variantId, sku, title, variantTitle, quantity, received, reason, comment }) => ({
      ...{ line_id: lineId, variant_id: variantId, sku, title, variant_title: variantTitle, quantity, received },
      ...{ reason, comment },
    })),
    exchange: state.exchange.map(({ variantId, quantity }) => ({ variant_id: variantId, quantity })),
    exchange_id: state.exchangeId,
    ...{ comment, instructions, end_reason: state.endReason },
    receptions: state.receptions.map((reception) => toReceptionView(reception, state.currency)),
    requested_at: state.requestedAt.toISOString(),
    approved_at: state.approvedAt?.toISOString() ?? null,
    ended_at: state.endedAt?.toISOString() ?? null,
  };
}

function toReceptionView(reception: Reception, currency: string): ReceptionView {
  const { id, lines, terms, at } = reception;
  return {
    id,
    lines: lines.map(({ lineId, ...line }) => ({ line_id: lineId, ...line })),
    refund_shipping: terms.shipping,
    refund: toReturnRefundView({ ...reception, restockingFee: terms.restockingFee }, currency),
    received_at: at,
  };
}
