import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Transaction } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { ReturnDesk } from '../desk/return-desk.js';
import { SettleReception } from '../desk/settle-reception.js';
import { type ReturnState } from '../domain/return-state.js';
import { Returns } from '../storage/return.repository.js';
import { type WantedReception } from '../views/reception.request.js';

/**
 * Units of a return are here: the return, the order's lines, the stock and the refund are one commit; so is what the
 * shopper takes instead. Answers the return. Throws `ReturnNotFound`, `ReturnStepRefused`, `UnknownReturnLine`,
 * `OverReceived`, `RestockingFeeRefused`, `LinesNotSellable`, `TooManyLines`, `ReceptionPlaceUnknown`,
 * inventory's `OutOfStock`, and payments' `RefundExceedsPaid` and `OperationInFlight`.
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
    private readonly reception: SettleReception,
    private readonly desk: ReturnDesk,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  execute({ returnId, reception, by }: ReceiveReturn): Promise<ReturnState> {
    const at = this.clock.now();
    const id = newId();
    const { lines } = reception;
    return this.transaction.run(async () => {
      const awaiting = await this.returns.update(returnId, (found) => found.expect(lines));
      const settlement = await this.reception.settle(awaiting, { ...reception, id }, at, by);
      const { terms, refund } = settlement;
      const { state } = await this.returns.update(returnId, (found) =>
        found.receive({ id, lines, terms }, refund, settlement, at),
      );
      await this.desk.move(state, id, lines, settlement);
      return state;
    });
  }
}
