import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { TransferNotFound } from '../domain/transfer.errors.js';
import {
  toTransferView,
  TRANSFER_COLUMNS,
  type TransferRow,
  TRANSFERS,
  type TransferView,
} from '../views/transfer.view.js';

/** Transfers as rows to be shown; one statement. */
@Injectable()
export class TransferRows {
  constructor(private readonly database: Database) {}

  /** Throws `TransferNotFound`. */
  async get(id: string): Promise<TransferView> {
    const [row] = await this.database.query<TransferRow>(
      `SELECT ${TRANSFER_COLUMNS} FROM ${TRANSFERS} WHERE transfer.id = $1`,
      [id],
    );
    if (!row) throw new TransferNotFound(id);
    return toTransferView(row);
  }
}
