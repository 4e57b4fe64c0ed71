import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../platform/runtime/clock.js';
import { OpenPayment } from '../contract/open-payment.command.js';
import { Payment } from '../domain/payment.js';
import { Gateways } from '../gateway/gateways.js';
import { Leases } from '../gateway/leases.js';
import { Payments } from '../storage/payment.repository.js';

@CommandHandler(OpenPayment)
export class OpenPaymentHandler implements ICommandHandler<OpenPayment> {
  constructor(
    private readonly payments: Payments,
    private readonly gateways: Gateways,
    private readonly leases: Leases,
    private readonly clock: Clock,
  ) {}

  async execute({ payment }: OpenPayment): Promise<void> {
    this.gateways.require(payment.gateway);
    const { paymentId: id, ...opened } = payment;
    await this.payments.add(Payment.open({ id, ...opened }, this.leases.end(), this.clock.now()));
  }
}
