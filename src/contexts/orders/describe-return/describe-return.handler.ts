import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { selectList } from '../../../platform/database/select-list.js';
import { DescribeReturn, type ReturnDescription } from '../contract/describe-return.query.js';
import { type Reception, type ReturnState } from '../domain/return-state.js';
import { ReturnTable } from '../storage/return.table.js';

@QueryHandler(DescribeReturn)
export class DescribeReturnHandler implements IQueryHandler<DescribeReturn> {
  constructor(private readonly database: Database) {}

  async execute({ returnId }: DescribeReturn): Promise<ReturnDescription | undefined> {
    const sql = `SELECT ${selectList(ReturnTable)} FROM orders.returns WHERE id = $1`;
    const [found] = await this.database.query<ReturnState>(sql, [returnId]);
    return found && describe(found);
  }
}

function describe(found: ReturnState): ReturnDescription {
  const { number, orderId, status, currency, instructions, endReason } = found;
  return {
    ...{ returnId: found.id, number, orderId, status, currency, instructions, endReason },
    lines: found.lines.map(({ lineId, quantity }) => ({ lineId, quantity })),
    receptions: found.receptions.map(describeReception),
  };
}

function describeReception({ id, lines, items, shipping, terms, covered, refund }: Reception) {
  return {
    id,
    lines: lines.map(({ lineId, quantity }) => ({ lineId, quantity })),
    ...{ items: items.gross, shipping: shipping.gross, restockingFee: terms.restockingFee, covered, refund },
  };
}
