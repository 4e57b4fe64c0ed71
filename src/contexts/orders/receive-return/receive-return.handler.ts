import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Transaction } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { ReceiveUnits } from '../../inventory/contract/receive-units.command.js';
import { RefundOrder } from '../../payments/contract/refund-order.command.js';
import { type ReturnRefund } from '../domain/return-refund.js';
import { type ReturnState } from '../domain/return-state.js';
import { Orders } from '../storage/order.repository.js';
import { Returns } from '../storage/return.repository.js';
import { refuseForeignFee, type WantedReception } from '../views/reception.request.js';

/**
 * Units of a return are here: the return, the order's lines, the stock and the refund are one commit. Answers the return.
 * Throws `ReturnNotFound`, `ReturnStepRefused`, `UnknownReturnLine`, `OverReceived`, `RestockingFeeRefused`,
 * inventory's `LocationUnknown` and payments' `RefundExceedsPaid`.
 */
export class ReceiveReturn extends Command<ReturnState> {
  constructor(
    readonly returnId: string,
    readonly reception: WantedReception,
    readonly by: string,
  ) {
    super();
  }
}

@CommandHandler(ReceiveReturn)
export class ReceiveReturnHandler implements ICommandHandler<ReceiveReturn> {
  constructor(
    private readonly returns: Returns,
    private readonly orders: Orders,
    private readonly transaction: Transaction,
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  execute({ returnId, reception, by }: ReceiveReturn): Promise<ReturnState> {
    const at = this.clock.now();
    const receptionId = newId();
    return this.transaction.run(async () => {
      const { state } = await this.returns.update(returnId, (awaiting) => awaiting.expect(reception.lines));
      refuseForeignFee(reception, state.currency);
      const refund = await this.takeBack(state, reception, at, by);
      const { lines, terms } = reception;
      const received = await this.returns.update(returnId, (awaiting) =>
        awaiting.receive({ id: receptionId, lines, terms }, refund, at),
      );
      await this.restock(received.state, receptionId, reception);
      await this.refund(received.state, receptionId, refund);
      return received.state;
    });
  }

  private async takeBack({ orderId, number }: ReturnState, { lines, terms }: WantedReception, at: Date, by: string) {
    let refund: ReturnRefund | undefined;
    await this.orders.update(orderId, (order) => {
      refund = order.takeBack(lines, terms);
      order.noteReturn('return_received', at, number, by);
    });
    return refund!;
  }

  private async restock({ lines }: ReturnState, receptionId: string, reception: WantedReception): Promise<void> {
    const units = reception.lines.map(({ lineId, quantity, disposition, location }) => ({
      variantId: lines.find((line) => line.lineId === lineId)!.variantId,
      ...{ quantity, disposition, ...(location && { location }) },
    }));
    await this.commands.execute(new ReceiveUnits(receptionId, units));
  }

  private async refund({ orderId, currency }: ReturnState, refundId: string, { amount }: ReturnRefund): Promise<void> {
    if (amount === 0) return;
    await this.commands.execute(
      new RefundOrder({ refundId, orderId, amount, currency, from: 'captured', reason: 'return' }),
    );
  }
}
