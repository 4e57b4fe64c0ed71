import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { BreakNotFound, BreakResolved } from '../domain/reconciliation.errors.js';
import {
  BREAK_COLUMNS,
  type BreakRow,
  type ReconciliationBreakView,
  toBreakView,
} from '../views/reconciliation-break.view.js';

/** Closes an open break with a note. Throws `BreakNotFound`, `BreakResolved`. */
export class ResolveReconciliationBreak extends Command<ReconciliationBreakView> {
  constructor(
    readonly id: string,
    readonly note: string,
  ) {
    super();
  }
}

@CommandHandler(ResolveReconciliationBreak)
export class ResolveReconciliationBreakHandler implements ICommandHandler<ResolveReconciliationBreak> {
  constructor(private readonly database: Database) {}

  async execute({ id, note }: ResolveReconciliationBreak): Promise<ReconciliationBreakView> {
    const [row] = await this.database.query<BreakRow>(
      `UPDATE payments.reconciliation_breaks b SET status = 'resolved', resolution = 'staff', resolved_at = now(), note = $2
       WHERE b.id = $1 AND b.status = 'open' RETURNING ${BREAK_COLUMNS}`,
      [id, note],
    );
    if (row) return toBreakView(row);
    const known = await this.database.query('SELECT FROM payments.reconciliation_breaks WHERE id = $1', [id]);
    throw known.length > 0 ? new BreakResolved() : new BreakNotFound(id);
  }
}
