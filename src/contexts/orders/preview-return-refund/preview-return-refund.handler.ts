import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { SettleReception } from '../desk/settle-reception.js';
import { Returns } from '../storage/return.repository.js';
import { type WantedReception } from '../views/reception.request.js';
import { type RefundPreviewView, toRefundPreviewView } from '../views/return.view.js';

/**
 * What receiving these units now would come to. Two SQL statements, and two more to price an exchange. Throws
 * `ReturnNotFound`, `ReturnStepRefused`, `UnknownReturnLine`, `OverReceived`, `RestockingFeeRefused`, `LinesNotSellable`,
 * `TooManyLines`, `AmountTooLarge`.
 */
export class PreviewReturnRefund extends Query<RefundPreviewView> {
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
    private readonly reception: SettleReception,
  ) {}

  async execute({ returnId, reception }: PreviewReturnRefund): Promise<RefundPreviewView> {
    const awaiting = await this.returns.get(returnId);
    awaiting.expect(reception.lines);
    return toRefundPreviewView(await this.reception.preview(awaiting, reception), awaiting.state.currency);
  }
}
