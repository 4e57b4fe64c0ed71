import { Injectable } from '@nestjs/common';
import { Transaction } from '../../../platform/database/database.js';
import { type StockLine } from '../contract/hold-stock.command.js';
import { TransferShort } from '../domain/transfer.errors.js';
import { type Transfer } from '../domain/transfer.js';
import { type TransferView } from '../views/transfer.view.js';
import { Moves } from './moves.js';
import { TransferRows } from './transfer-rows.js';
import { Transfers } from './transfer.repository.js';

/** A step of a transfer: where its units come to or go from, and the name of their movements. */
export interface TransferStep {
  /** Changes the transfer under its lock and answers the units that move. */
  change(transfer: Transfer): StockLine[];
  at: 'source' | 'destination';
  sign: 1 | -1;
  reason: string;
}

/** The transfer's row and the levels change in one commit: the row's lock lets one step through at a time. */
@Injectable()
export class TransferredStock {
  constructor(
    private readonly transaction: Transaction,
    private readonly transfers: Transfers,
    private readonly moves: Moves,
    private readonly rows: TransferRows,
  ) {}

  /** Throws `TransferNotFound`, `TransferShort`, `LevelFull` and what the step throws; nothing is changed then. */
  async take(id: string, step: TransferStep): Promise<TransferView> {
    return this.transaction.run(async () => {
      let units: StockLine[] = [];
      const transfer = await this.transfers.update(id, (current) => void (units = step.change(current)));
      const location = step.at === 'source' ? transfer.fromLocationId : transfer.toLocationId;
      const moves = units.map(({ variantId, quantity }) => ({ variantId, delta: step.sign * quantity }));
      const refused = await this.moves.make(location, moves, { reason: step.reason, reference: id });
      if (refused.length > 0) throw new TransferShort(refused.map(shortLine));
      return this.rows.get(id);
    });
  }
}

function shortLine({
  variantId,
  delta,
  onHand,
  held,
}: {
  variantId: string;
  delta: number;
  onHand: number;
  held: number;
}) {
  return { variant_id: variantId, requested: Math.abs(delta), available: onHand - held };
}
