import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { KeptMethods } from '../gateway/kept-methods.js';

/** Takes a kept method from its customer, at its gateway. Throws `PaymentMethodNotFound` and `GatewaySilent`. */
export class ForgetPaymentMethod extends Command<void> {
  constructor(
    readonly customer: string,
    readonly id: string,
  ) {
    super();
  }
}

@CommandHandler(ForgetPaymentMethod)
export class ForgetPaymentMethodHandler implements ICommandHandler<ForgetPaymentMethod> {
  constructor(private readonly methods: KeptMethods) {}

  execute({ customer, id }: ForgetPaymentMethod): Promise<void> {
    return this.methods.forget(customer, id);
  }
}
