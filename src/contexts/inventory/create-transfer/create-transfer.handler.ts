import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../platform/runtime/clock.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { type StockLine } from '../contract/hold-stock.command.js';
import { TransferLocationUnknown } from '../domain/transfer.errors.js';
import { Transfer } from '../domain/transfer.js';
import { Catalogue } from '../storage/catalogue.js';
import { LocationCodes } from '../storage/location-codes.js';
import { TransferRows } from '../storage/transfer-rows.js';
import { Transfers } from '../storage/transfer.repository.js';
import { type TransferView } from '../views/transfer.view.js';

/** Units are to go from one location (its code) to another. */
export class CreateTransfer extends Command<TransferView> {
  constructor(
    readonly from: string,
    readonly to: string,
    readonly lines: readonly StockLine[],
    readonly note: string | null,
  ) {
    super();
  }
}

@CommandHandler(CreateTransfer)
export class CreateTransferHandler implements ICommandHandler<CreateTransfer> {
  constructor(
    private readonly transfers: Transfers,
    private readonly rows: TransferRows,
    private readonly catalogue: Catalogue,
    private readonly codes: LocationCodes,
    private readonly clock: Clock,
  ) {}

  /** Throws `VariantsUnknown`, `TransferLocationUnknown`, `TransferGoesNowhere`. */
  async execute({ from, to, lines, note }: CreateTransfer): Promise<TransferView> {
    await this.catalogue.mustKnowLines(lines);
    const ids = await this.codes.idsOf([from, to]);
    const [fromLocationId, toLocationId] = [ids.get(from), ids.get(to)];
    if (!fromLocationId) throw new TransferLocationUnknown('from', from);
    if (!toLocationId) throw new TransferLocationUnknown('to', to);
    const createdAt = this.clock.now();
    const transfer = Transfer.draft({ id: newId(), fromLocationId, toLocationId, lines, note, createdAt });
    await this.transfers.add(transfer);
    return this.rows.get(transfer.id);
  }
}
