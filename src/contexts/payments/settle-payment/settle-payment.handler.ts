import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SettlePayment } from '../contract/settle-payment.command.js';
import { Attempts } from '../gateway/attempts.js';
import { Payments } from '../storage/payment.repository.js';

@CommandHandler(SettlePayment)
export class SettlePaymentHandler implements ICommandHandler<SettlePayment> {
  constructor(
    private readonly payments: Payments,
    private readonly attempts: Attempts,
  ) {}

  async execute({ gatewayKey }: SettlePayment): Promise<void> {
    const payment = await this.payments.byGatewayKey(gatewayKey);
    if (payment) await this.attempts.refresh(payment);
  }
}
