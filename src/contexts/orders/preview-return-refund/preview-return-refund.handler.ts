import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { returnRefund } from '../domain/return-refund.js';
import { Orders } from '../storage/order.repository.js';
import { Returns } from '../storage/return.repository.js';
import { refuseForeignFee, type WantedReception } from '../views/reception.request.js';
import { type ReturnRefundView, toReturnRefundView } from '../views/return.view.js';

/**
 * What would go back for these units, by the rules that receiving them follows. Two SQL statements.
 * Throws `ReturnNotFound`, `ReturnStepRefused`, `UnknownReturnLine`, `OverReceived`, `RestockingFeeRefused`.
 */
export class PreviewReturnRefund extends Query<ReturnRefundView> {
  constructor(
    readonly returnId: string,
    readonly reception: WantedReception,
  ) {
    super();
  }
}

@QueryHandler(PreviewReturnRefund)
export class PreviewReturnRefundHandler implements IQueryHandler<PreviewReturnRefund> {
  constructor(
    private readonly returns: Returns,
    private readonly orders: Orders,
  ) {}

  async execute({ returnId, reception }: PreviewReturnRefund): Promise<ReturnRefundView> {
    const awaiting = await this.returns.get(returnId);
    const { currency, orderId } = awaiting.state;
    awaiting.expect(reception.lines);
    refuseForeignFee(reception, currency);
    const order = await this.orders.get(orderId);
    const refund = returnRefund(order.state, reception.lines, reception.terms);
    return toReturnRefundView({ ...refund, refund: refund.amount }, currency);
  }
}
