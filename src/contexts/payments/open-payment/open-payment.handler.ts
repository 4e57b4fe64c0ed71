import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { violatesUnique } from '../../../platform/database/postgres-errors.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { OpenPayment } from '../contract/open-payment.command.js';
import { Payment } from '../domain/payment.js';
import { AttemptInFlight } from '../domain/payment.errors.js';
import { Leases } from '../gateway/leases.js';
import { PaymentTerms } from '../gateway/payment-terms.js';
import { Payments } from '../storage/payment.repository.js';

@CommandHandler(OpenPayment)
export class OpenPaymentHandler implements ICommandHandler<OpenPayment> {
  constructor(
    private readonly payments: Payments,
    private readonly terms: PaymentTerms,
    private readonly leases: Leases,
    private readonly clock: Clock,
  ) {}

  async execute({ payment }: OpenPayment): Promise<void> {
    const { paymentId: id, country, byStaff, field, ...opened } = payment;
    const capture = this.terms.of({ ...opened, country, byStaff, field });
    try {
      await this.payments.add(Payment.open({ ...opened, id, capture }, this.leases.end(1), this.clock.now()));
    } catch (error) {
      throw violatesUnique(error, 'payments_one_live_per_part') ? new AttemptInFlight() : error;
    }
  }
}
