import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { StockCountRows } from '../storage/stock-count-rows.js';
import { type StockCountView } from '../views/stock-count.view.js';

/** One stock count. One SQL statement. */
export class GetCount extends Query<StockCountView> {
  constructor(readonly id: string) {
    super();
  }
}

@QueryHandler(GetCount)
export class GetCountHandler implements IQueryHandler<GetCount> {
  constructor(private readonly rows: StockCountRows) {}

  /** Throws `CountNotFound`. */
  async execute({ id }: GetCount): Promise<StockCountView> {
    return this.rows.get(id);
  }
}
