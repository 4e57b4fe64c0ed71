import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { PaymentOptionNotFound } from '../domain/payment.errors.js';
import { type PaymentOption } from '../domain/payment-option.js';
import { PaymentOptions } from '../storage/payment-option.records.js';

/** What is configured for a gateway; one statement. Throws `PaymentOptionNotFound`. */
export class GetPaymentOption extends Query<PaymentOption> {
  constructor(readonly gateway: string) {
    super();
  }
}

@QueryHandler(GetPaymentOption)
export class GetPaymentOptionHandler implements IQueryHandler<GetPaymentOption> {
  constructor(private readonly options: PaymentOptions) {}

  async execute({ gateway }: GetPaymentOption): Promise<PaymentOption> {
    const option = (await this.options.read()).find((each) => each.gateway === gateway);
    if (!option) throw new PaymentOptionNotFound(gateway);
    return option;
  }
}
