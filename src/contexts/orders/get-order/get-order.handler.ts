import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { selectList } from '../../../platform/database/select-list.js';
import { GetOrderPayments, type PaymentView } from '../../payments/contract/get-order-payments.query.js';
import { OrderNotFound } from '../domain/order.errors.js';
import { type OrderState } from '../domain/order-state.js';
import { OrderTable } from '../storage/order.table.js';

/** One order with its payments; with a `tokenHash` only for its holder. Throws `OrderNotFound`. Two SQL statements. */
export class GetOrder extends Query<{ order: OrderState; payments: PaymentView[] }> {
  constructor(
    readonly orderId: string,
    readonly tokenHash?: string,
  ) {
    super();
  }
}

const SELECT = `SELECT ${selectList(OrderTable)} FROM orders.orders WHERE id = $1 AND ($2::text IS NULL OR token_hash = $2)`;

@QueryHandler(GetOrder)
export class GetOrderHandler implements IQueryHandler<GetOrder> {
  constructor(
    private readonly database: Database,
    private readonly queries: QueryBus,
  ) {}

  async execute({ orderId, tokenHash }: GetOrder): Promise<{ order: OrderState; payments: PaymentView[] }> {
    const [order] = await this.database.query<OrderState>(SELECT, [orderId, tokenHash ?? null]);
    if (!order) throw new OrderNotFound();
    return { order, payments: await this.queries.execute(new GetOrderPayments(orderId)) };
  }
}
