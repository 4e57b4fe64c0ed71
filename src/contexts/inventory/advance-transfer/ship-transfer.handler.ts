import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../platform/runtime/clock.js';
import { TransferredStock } from '../storage/transferred-stock.js';
import { type TransferView } from '../views/transfer.view.js';

/** The units leave the source. Throws `TransferNotFound`, `TransferStepRefused`, `TransferShort`. */
export class ShipTransfer extends Command<TransferView> {
  constructor(readonly id: string) {
    super();
  }
}

@CommandHandler(ShipTransfer)
export class ShipTransferHandler implements ICommandHandler<ShipTransfer> {
  constructor(
    private readonly stock: TransferredStock,
    private readonly clock: Clock,
  ) {}

  async execute({ id }: ShipTransfer): Promise<TransferView> {
    const change = { at: 'source', sign: -1, reason: 'transfer_shipped' } as const;
    return this.stock.take(id, { ...change, change: (transfer) => transfer.ship(this.clock.now()) });
  }
}
