import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { ALLOCATION_COLUMNS, type AllocationView } from '../views/allocation.view.js';

/** From where the shop serves its orders. */
export class GetAllocation extends Query<AllocationView> {}

@QueryHandler(GetAllocation)
export class GetAllocationHandler implements IQueryHandler<GetAllocation> {
  constructor(private readonly database: Database) {}

  async execute(): Promise<AllocationView> {
    const [row] = await this.database.query<AllocationView>(`SELECT ${ALLOCATION_COLUMNS} FROM inventory.allocation`);
    return row!;
  }
}
