import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { ReconciliationNotFound } from '../domain/reconciliation.errors.js';
import { ReconciliationRows } from '../storage/reconciliation.rows.js';
import { type ReconciliationView } from '../views/reconciliation.view.js';

/** One run; one statement. Throws `ReconciliationNotFound`. */
export class GetReconciliation extends Query<ReconciliationView> {
  constructor(readonly id: string) {
    super();
  }
}

@QueryHandler(GetReconciliation)
export class GetReconciliationHandler implements IQueryHandler<GetReconciliation> {
  constructor(private readonly rows: ReconciliationRows) {}

  async execute({ id }: GetReconciliation): Promise<ReconciliationView> {
    const found = await this.rows.find(id);
    if (!found) throw new ReconciliationNotFound(id);
    return found;
  }
}
