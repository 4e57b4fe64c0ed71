import { Command } from '@nestjs/cqrs';

/**
 * Records the intent to be paid, with the key under which the gateway will know it; calls nobody. Joins the running
 * transaction; one SQL statement. Throws `UnknownGateway` (422 `payments.unknown_gateway`).
 */
export class OpenPayment extends Command<void> {
  constructor(
    readonly payment: {
      paymentId: string;
      orderId: string;
      gateway: string;
      /** The gateway's one-time reference to a payment method; never card data. */
      token: string;
      amount: number;
      currency: string;
    },
  ) {
    super();
  }
}
