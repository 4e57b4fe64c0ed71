import { Injectable } from '@nestjs/common';
import { type OpenedPayment } from '../contract/open-payment.command.js';
import { GatewayCannot, KeptMethodRefused, pathOf } from '../domain/payment.errors.js';
import { Gateways } from './gateways.js';
import { OfferedGateways } from './offered-gateways.js';

/** What decides whether something may be paid that way: what the merchant offers and what the gateway can. */
@Injectable()
export class PaymentTerms {
  constructor(
    private readonly gateways: Gateways,
    private readonly offered: OfferedGateways,
  ) {}

  /**
   * When the money of such a payment is taken. Asks nobody. Throws `UnknownGateway`, `GatewayNotOffered`,
   * `GatewayUnavailable`, `GatewayCannot`, `KeptMethodRefused`.
   */
  of(payment: Omit<OpenedPayment, 'paymentId' | 'orderId'>): 'manual' | 'automatic' {
    const { gateway: name, field = 'payment', saveFor } = payment;
    const option = this.offered.require(name, payment, field, payment.byStaff);
    const gateway = this.gateways.require(name);
    const { capabilities } = gateway;
    if (saveFor && !capabilities.savedMethods) {
      throw new GatewayCannot(name, 'keep payment methods', pathOf(field, 'save_for'));
    }
    if (!saveFor && gateway.isKept?.(payment.token)) throw new KeptMethodRefused();
    return capabilities.automaticCapture ? option.capture : 'manual';
  }
}
