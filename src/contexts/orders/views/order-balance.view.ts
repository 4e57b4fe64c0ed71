import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto } from '../../../platform/http/money.dto.js';
import { overpaidOf, promisedOf, sumsOf } from '../domain/order-money.js';
import { type OrderState } from '../domain/order-state.js';

/** Where the order's money is, over all its payments. */
export class OrderBalance {
  @ApiProperty({
    description:
      'Set aside by the gateways, taken or not; this and the next three count the late charge of a replaced attempt, which goes back by itself, too',
  })
  authorized: MoneyDto;
  @ApiProperty({ description: 'Taken of it' }) captured: MoneyDto;
  @ApiProperty({ description: 'Let go without being taken' }) voided: MoneyDto;
  @ApiProperty({ description: 'Given back of what was taken' }) refunded: MoneyDto;
  @ApiProperty({ description: 'On its way back: the gateways have not answered yet' }) refund_pending: MoneyDto;
  @ApiProperty({ description: 'What of the total is no longer owed, e.g. for returned goods' }) credited: MoneyDto;
  @ApiProperty({
    description:
      'Still to be paid: total - credited - what covers it, which the late charge of a replaced attempt does not',
  })
  due: MoneyDto;
  @ApiProperty({ description: 'Set aside or taken beyond what is owed' }) overpaid: MoneyDto;
}

/** Of an order's state, as clients see it; a cancelled order owes nothing. */
export function toOrderBalance({ total, status, currency, amountDue, money: known }: OrderState): OrderBalance {
  const money = (amount: number): MoneyDto => ({ amount, currency });
  const { authorized, captured, refunded, voided } = sumsOf(known);
  return {
    ...{ authorized: money(authorized), captured: money(captured), voided: money(voided), refunded: money(refunded) },
    refund_pending: money(promisedOf(known)),
    credited: money(known.credited),
    due: money(amountDue),
    overpaid: money(overpaidOf(status === 'cancelled' ? 0 : total, known)),
  };
}
