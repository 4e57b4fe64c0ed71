import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { CheckPayment } from '../contract/check-payment.query.js';
import { PaymentTerms } from '../gateway/payment-terms.js';

@QueryHandler(CheckPayment)
export class CheckPaymentHandler implements IQueryHandler<CheckPayment> {
  constructor(private readonly terms: PaymentTerms) {}

  async execute({ payment }: CheckPayment): Promise<void> {
    this.terms.of(payment);
  }
}
