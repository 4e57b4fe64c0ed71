import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { PaymentNotFound } from '../domain/payment.errors.js';
import { PaymentRows } from '../storage/payment.rows.js';
import { type PaymentDetails, toPaymentOperation, toPaymentSummary } from '../views/payment.view.js';

/** A payment with its operations; one statement. Throws `PaymentNotFound`. */
export class GetPayment extends Query<PaymentDetails> {
  constructor(readonly id: string) {
    super();
  }
}

@QueryHandler(GetPayment)
export class GetPaymentHandler implements IQueryHandler<GetPayment> {
  constructor(private readonly rows: PaymentRows) {}

  async execute({ id }: GetPayment): Promise<PaymentDetails> {
    const payment = await this.rows.withOperations(id);
    if (!payment) throw new PaymentNotFound(id);
    const operations = payment.operations.map((operation) => toPaymentOperation(operation, payment.currency));
    return { ...toPaymentSummary(payment), operations };
  }
}
