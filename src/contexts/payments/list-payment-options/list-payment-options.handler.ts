import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Wanted } from '../domain/payment-option.js';
import { Gateways } from '../gateway/gateways.js';
import { OfferedGateways } from '../gateway/offered-gateways.js';

interface Offered {
  gateway: string;
  title: string;
  redirects: boolean;
  saves_methods: boolean;
}

/** The gateways that are offered for an order. No SQL statement. */
export class ListPaymentOptions extends Query<Offered[]> {
  constructor(readonly wanted: Wanted) {
    super();
  }
}

@QueryHandler(ListPaymentOptions)
export class ListPaymentOptionsHandler implements IQueryHandler<ListPaymentOptions> {
  constructor(
    private readonly offered: OfferedGateways,
    private readonly gateways: Gateways,
  ) {}

  execute({ wanted }: ListPaymentOptions): Promise<Offered[]> {
    const options = this.offered.for(wanted).map(({ gateway, title }) => {
      const { redirects, savedMethods: saves_methods } = this.gateways.require(gateway).capabilities;
      return { gateway, title, redirects, saves_methods };
    });
    return Promise.resolve(options);
  }
}
