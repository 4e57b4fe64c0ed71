import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../platform/runtime/clock.js';
import { type StockLine } from '../contract/hold-stock.command.js';
import { TransferredStock } from '../storage/transferred-stock.js';
import { type TransferView } from '../views/transfer.view.js';

/**
 * Units arrive: `lines`, or all that are on their way; `close` says that no more will.
 * Throws `TransferNotFound`, `TransferStepRefused`, `NotOnTransfer`, `MoreThanSent`, `LevelFull`.
 */
export class ReceiveTransfer extends Command<TransferView> {
  constructor(
    readonly id: string,
    readonly lines: readonly StockLine[] | undefined,
    readonly close: boolean,
  ) {
    super();
  }
}

@CommandHandler(ReceiveTransfer)
export class ReceiveTransferHandler implements ICommandHandler<ReceiveTransfer> {
  constructor(
    private readonly stock: TransferredStock,
    private readonly clock: Clock,
  ) {}

  async execute({ id, lines, close }: ReceiveTransfer): Promise<TransferView> {
    const change = { at: 'destination', sign: 1, reason: 'transfer_received' } as const;
    return this.stock.take(id, { ...change, change: (transfer) => transfer.receive(lines, close, this.clock.now()) });
  }
}
