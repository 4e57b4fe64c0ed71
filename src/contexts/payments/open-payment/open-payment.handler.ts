import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { violatesUnique } from '../../../platform/database/postgres-errors.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { OpenPayment } from '../contract/open-payment.command.js';
import { Payment } from '../domain/payment.js';
import { AttemptInFlight, GatewayCannot, KeptMethodRefused, pathOf } from '../domain/payment.errors.js';
import { Gateways } from '../gateway/gateways.js';
import { Leases } from '../gateway/leases.js';
import { OfferedGateways } from '../gateway/offered-gateways.js';
import { Payments } from '../storage/payment.repository.js';

@CommandHandler(OpenPayment)
export class OpenPaymentHandler implements ICommandHandler<OpenPayment> {
  constructor(
    private readonly payments: Payments,
    private readonly gateways: Gateways,
    private readonly offered: OfferedGateways,
    private readonly leases: Leases,
    private readonly clock: Clock,
  ) {}

  async execute({ payment }: OpenPayment): Promise<void> {
    const { paymentId: id, country, byStaff, field = 'payment', ...opened } = payment;
    const option = this.offered.require(opened.gateway, { ...opened, country }, field, byStaff);
    const gateway = this.gateways.require(opened.gateway);
    const { capabilities } = gateway;
    if (opened.saveFor && !capabilities.savedMethods) {
      throw new GatewayCannot(opened.gateway, 'keep payment methods', pathOf(field, 'save_for'));
    }
    if (!opened.saveFor && gateway.isKept?.(opened.token)) throw new KeptMethodRefused();
    const capture = capabilities.automaticCapture ? option.capture : 'manual';
    try {
      await this.payments.add(Payment.open({ ...opened, id, capture }, this.leases.end(), this.clock.now()));
    } catch (error) {
      throw violatesUnique(error, 'payments_one_live_per_part') ? new AttemptInFlight() : error;
    }
  }
}
