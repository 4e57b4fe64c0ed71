import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { decodeCursor, encodeCursor } from '../../../platform/http/cursor.js';
import { DEFAULT_LIMIT, type Page } from '../../../platform/http/page.js';
import { KeptMethods } from '../gateway/kept-methods.js';
import { type PaymentMethodView, toPaymentMethodView } from '../views/payment-method.view.js';

/** What is kept for a customer, by id. No SQL statement. Throws `UnknownGateway`, `GatewaySilent` and `InvalidCursor`. */
export class ListPaymentMethods extends Query<Page<PaymentMethodView>> {
  constructor(readonly query: { customer: string; gateway?: string; limit?: number; cursor?: string }) {
    super();
  }
}

@QueryHandler(ListPaymentMethods)
export class ListPaymentMethodsHandler implements IQueryHandler<ListPaymentMethods> {
  constructor(private readonly methods: KeptMethods) {}

  async execute({ query }: ListPaymentMethods): Promise<Page<PaymentMethodView>> {
    const { customer, gateway, limit = DEFAULT_LIMIT, cursor } = query;
    const after = cursor === undefined ? '' : decodeCursor(cursor, 'id', ['text'])[0]!;
    const rest = (await this.methods.of(customer, gateway)).filter(({ id }) => id > after);
    const data = rest.slice(0, limit).map(toPaymentMethodView);
    const has_more = rest.length > limit;
    return { data, page: { next_cursor: has_more ? encodeCursor('id', [data.at(-1)!.id]) : null, has_more } };
  }
}
