import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { DisputeNotFound } from '../domain/dispute.errors.js';
import { DISPUTE_COLUMNS, type DisputeRow, type DisputeView, toDisputeView } from '../views/dispute.view.js';

/** One dispute; one statement. Throws `DisputeNotFound`. */
export class GetDispute extends Query<DisputeView> {
  constructor(readonly id: string) {
    super();
  }
}

@QueryHandler(GetDispute)
export class GetDisputeHandler implements IQueryHandler<GetDispute> {
  constructor(private readonly database: Database) {}

  async execute({ id }: GetDispute): Promise<DisputeView> {
    const sql = `SELECT ${DISPUTE_COLUMNS} FROM payments.disputes d WHERE d.id = $1`;
    const [row] = await this.database.query<DisputeRow>(sql, [id]);
    if (!row) throw new DisputeNotFound(id);
    return toDisputeView(row);
  }
}
