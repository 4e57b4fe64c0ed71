import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { GetOrderPayments, type PaymentView } from '../contract/get-order-payments.query.js';

@QueryHandler(GetOrderPayments)
export class GetOrderPaymentsHandler implements IQueryHandler<GetOrderPayments> {
  constructor(private readonly database: Database) {}

  execute({ orderId }: GetOrderPayments): Promise<PaymentView[]> {
    return this.database.query<PaymentView>(
      `SELECT id AS "paymentId", order_id AS "orderId", gateway, status, currency, amount, authorized, captured, refunded,
              decline_code AS "declineCode", next_action AS "nextAction", unwanted
       FROM payments.payments WHERE order_id = $1 ORDER BY id`,
      [orderId],
    );
  }
}
