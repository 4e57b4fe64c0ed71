import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { TransferRows } from '../storage/transfer-rows.js';
import { type TransferView } from '../views/transfer.view.js';

/** One transfer. One SQL statement. */
export class GetTransfer extends Query<TransferView> {
  constructor(readonly id: string) {
    super();
  }
}

@QueryHandler(GetTransfer)
export class GetTransferHandler implements IQueryHandler<GetTransfer> {
  constructor(private readonly rows: TransferRows) {}

  /** Throws `TransferNotFound`. */
  async execute({ id }: GetTransfer): Promise<TransferView> {
    return this.rows.get(id);
  }
}
