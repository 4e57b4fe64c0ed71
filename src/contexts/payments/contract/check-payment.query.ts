import { Query } from '@nestjs/cqrs';
import { type OpenedPayment } from './open-payment.command.js';

/**
 * Refuses what `OpenPayment` would refuse for the way it is to be paid, before anything is changed for its sake: no SQL, no
 * gateway is called. Throws `UnknownGateway`, `GatewayNotOffered`, `GatewayCannot`, `KeptMethodRefused`, `GatewayUnavailable`.
 */
export class CheckPayment extends Query<void> {
  constructor(readonly payment: Omit<OpenedPayment, 'paymentId' | 'orderId' | 'part'>) {
    super();
  }
}
