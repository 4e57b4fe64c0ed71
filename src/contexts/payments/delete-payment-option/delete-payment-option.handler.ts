import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { PaymentOptionNotFound } from '../domain/payment.errors.js';
import { PaymentOptions } from '../storage/payment-option.records.js';

/** Takes a gateway's option away. Throws `PaymentOptionNotFound`. */
export class DeletePaymentOption extends Command<void> {
  constructor(readonly gateway: string) {
    super();
  }
}

@CommandHandler(DeletePaymentOption)
export class DeletePaymentOptionHandler implements ICommandHandler<DeletePaymentOption> {
  constructor(private readonly options: PaymentOptions) {}

  async execute({ gateway }: DeletePaymentOption): Promise<void> {
    if (!(await this.options.delete(gateway))) throw new PaymentOptionNotFound(gateway);
  }
}
