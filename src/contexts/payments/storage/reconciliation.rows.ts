import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { type ReconciliationView } from '../views/reconciliation.view.js';

type Row = {
  [name in keyof ReconciliationView]: ReconciliationView[name] extends string | null ? Date : ReconciliationView[name];
} & { id: string; status: ReconciliationView['status'] };

/** Runs as they are shown; one statement. */
@Injectable()
export class ReconciliationRows {
  constructor(private readonly database: Database) {}

  async find(id: string): Promise<ReconciliationView | undefined> {
    const [row] = await this.database.query<Row>(
      `SELECT id, status, compared_from, compared_to, gateways, found, opened, resolved, created_at, finished_at
       FROM payments.reconciliations WHERE id = $1`,
      [id],
    );
    return row && toView(row);
  }
}

function toView({ compared_from, compared_to, created_at, finished_at, ...row }: Row): ReconciliationView {
  const text = (time: Date | null) => time?.toISOString() ?? null;
  const { id, status, gateways, found, opened, resolved } = row;
  return {
    ...{
      id,
      status,
      compared_from: text(compared_from),
      compared_to: text(compared_to),
      gateways,
      found,
      opened,
      resolved,
    },
    ...{ created_at: created_at.toISOString(), finished_at: text(finished_at) },
  };
}
