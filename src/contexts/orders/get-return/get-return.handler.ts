import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { selectList } from '../../../platform/database/select-list.js';
import { ReturnNotFound } from '../domain/return.errors.js';
import { type ReturnState } from '../domain/return-state.js';
import { ReturnTable } from '../storage/return.table.js';
import { type ReturnView, toReturnView } from '../views/return.view.js';

/** One return. Throws `ReturnNotFound`. One SQL statement. */
export class GetReturn extends Query<ReturnView> {
  constructor(readonly returnId: string) {
    super();
  }
}

@QueryHandler(GetReturn)
export class GetReturnHandler implements IQueryHandler<GetReturn> {
  constructor(private readonly database: Database) {}

  async execute({ returnId }: GetReturn): Promise<ReturnView> {
    const sql = `SELECT ${selectList(ReturnTable)} FROM orders.returns WHERE id = $1`;
    const [found] = await this.database.query<ReturnState>(sql, [returnId]);
    if (!found) throw new ReturnNotFound();
    return toReturnView(found);
  }
}
