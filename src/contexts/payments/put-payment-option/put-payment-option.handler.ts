import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AmountRange, GatewayCannot } from '../domain/payment.errors.js';
import { type PaymentOption } from '../domain/payment-option.js';
import { Gateways } from '../gateway/gateways.js';
import { PaymentOptions } from '../storage/payment-option.records.js';

/** Makes a gateway's option exactly what is given. Throws `UnknownGateway`, `GatewayCannot`, `AmountRange`. */
export class PutPaymentOption extends Command<PaymentOption> {
  constructor(readonly option: PaymentOption) {
    super();
  }
}

@CommandHandler(PutPaymentOption)
export class PutPaymentOptionHandler implements ICommandHandler<PutPaymentOption> {
  constructor(
    private readonly options: PaymentOptions,
    private readonly gateways: Gateways,
  ) {}

  async execute({ option }: PutPaymentOption): Promise<PaymentOption> {
    const { capabilities } = this.gateways.require(option.gateway);
    if (option.capture === 'automatic' && !capabilities.automaticCapture) {
      throw new GatewayCannot(option.gateway, 'take money in the same step as it authorises it', 'capture');
    }
    const upsideDown = option.amounts.findIndex(({ min, max }) => min !== null && max !== null && min > max);
    if (upsideDown >= 0) throw new AmountRange(upsideDown);
    await this.options.put(option);
    return option;
  }
}
