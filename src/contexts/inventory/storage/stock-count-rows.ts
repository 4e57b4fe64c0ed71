import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { CountNotFound } from '../domain/stock-count.errors.js';
import {
  STOCK_COUNT_COLUMNS,
  type StockCountRow,
  STOCK_COUNTS,
  type StockCountView,
  toStockCountView,
} from '../views/stock-count.view.js';

/** Stock counts as rows to be shown; one statement. */
@Injectable()
export class StockCountRows {
  constructor(private readonly database: Database) {}

  /** Throws `CountNotFound`. */
  async get(id: string): Promise<StockCountView> {
    const [row] = await this.database.query<StockCountRow>(
      `SELECT ${STOCK_COUNT_COLUMNS} FROM ${STOCK_COUNTS} WHERE count.id = $1`,
      [id],
    );
    if (!row) throw new CountNotFound(id);
    return toStockCountView(row);
  }
}
