import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { selectList } from '../../../platform/database/select-list.js';
import { DescribeOrder, type OrderDescription } from '../contract/describe-order.query.js';
import { keptShare } from '../domain/line-shares.js';
import { type OrderState } from '../domain/order-state.js';
import { OrderTable } from '../storage/order.table.js';

@QueryHandler(DescribeOrder)
export class DescribeOrderHandler implements IQueryHandler<DescribeOrder> {
  constructor(private readonly database: Database) {}

  async execute({ orderId }: DescribeOrder): Promise<OrderDescription | undefined> {
    const sql = `SELECT ${selectList(OrderTable)} FROM orders.orders WHERE id = $1`;
    const [order] = await this.database.query<OrderState>(sql, [orderId]);
    return (
      order && {
        orderId,
        number: order.number,
        status: order.status,
        email: order.email,
        placedAt: order.placedAt.toISOString(),
        currency: order.currency,
        shippingAddress: order.shippingAddress,
        shippingOption: order.shipping.name,
        lines: wantedLines(order),
        shipping: order.shipping.gross,
        shippingNet: order.shipping.net,
        tax: order.taxTotal,
        total: order.total,
        pricesIncludeTax: order.pricesIncludeTax,
        fulfilments: order.fulfilments.map(({ id, status, lines, tracking }) => ({ id, status, lines, tracking })),
      }
    );
  }
}

/** What the shopper still gets; of a cancelled order, what they had ordered. */
function wantedLines({ status, lines }: OrderState): OrderDescription['lines'] {
  const kept = lines.map((line) => ({ ...line, ...keptShare(line), quantity: line.quantity - line.cancelled }));
  const wanted = status === 'cancelled' ? lines : kept.filter(({ quantity }) => quantity > 0);
  return wanted.map(({ lineId, title, variantTitle, sku, quantity, unitPrice, net, gross }) => ({
    ...{ lineId, title, variantTitle, sku, quantity, unitPrice, net, gross },
  }));
}
