import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../platform/runtime/clock.js';
import { TransferredStock } from '../storage/transferred-stock.js';
import { type TransferView } from '../views/transfer.view.js';

/** What is on its way goes back. Throws `TransferNotFound`, `TransferStepRefused`, `LevelFull`. */
export class CancelTransfer extends Command<TransferView> {
  constructor(readonly id: string) {
    super();
  }
}

@CommandHandler(CancelTransfer)
export class CancelTransferHandler implements ICommandHandler<CancelTransfer> {
  constructor(
    private readonly stock: TransferredStock,
    private readonly clock: Clock,
  ) {}

  async execute({ id }: CancelTransfer): Promise<TransferView> {
    const change = { at: 'source', sign: 1, reason: 'transfer_cancelled' } as const;
    return this.stock.take(id, { ...change, change: (transfer) => transfer.cancel(this.clock.now()) });
  }
}
