import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto } from '../../../platform/http/money.dto.js';
import { type PaymentView } from '../../payments/contract/get-order-payments.query.js';
import { type OrderState } from '../domain/order-state.js';
import { OrderView, toOrderView } from './order.view.js';

class OrderNextActionView {
  @ApiProperty({ enum: ['redirect'] }) type: 'redirect';
  @ApiProperty({ format: 'uri' }) url: string;
}

class OrderPaymentView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'sandbox' }) gateway: string;
  @ApiProperty({ enum: ['pending', 'requires_action', 'authorized', 'captured', 'declined', 'voided'] }) status: string;
  @ApiProperty() amount: MoneyDto;
  @ApiProperty() captured: MoneyDto;
  @ApiProperty() refunded: MoneyDto;
  @ApiProperty({ type: String, nullable: true, example: 'insufficient_funds' }) decline_code: string | null;
  @ApiProperty({ type: OrderNextActionView, nullable: true }) next_action: OrderNextActionView | null;
}

/** An order and how it is paid. */
export class OrderWithPaymentsView extends OrderView {
  @ApiProperty({ type: [OrderPaymentView] }) payments: OrderPaymentView[];
}

export function toOrderWithPayments({
  order,
  payments,
}: {
  order: OrderState;
  payments: PaymentView[];
}): OrderWithPaymentsView {
  return {
    ...toOrderView(order),
    payments: payments.map((payment) => {
      const money = (amount: number): MoneyDto => ({ amount, currency: payment.currency });
      return {
        id: payment.paymentId,
        gateway: payment.gateway,
        status: payment.status,
        amount: money(payment.amount),
        captured: money(payment.captured),
        refunded: money(payment.refunded),
        decline_code: payment.declineCode,
        next_action: payment.nextAction,
      };
    }),
  };
}
