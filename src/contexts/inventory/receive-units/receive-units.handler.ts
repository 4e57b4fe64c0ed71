import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ReceiveUnits } from '../contract/receive-units.command.js';
import { mustBeUnits } from '../domain/count.js';
import { Receptions } from '../storage/receptions.js';

@CommandHandler(ReceiveUnits)
export class ReceiveUnitsHandler implements ICommandHandler<ReceiveUnits> {
  constructor(private readonly receptions: Receptions) {}

  /** Throws `LocationUnknown` and `QuantityInvalid`; nothing is received then. */
  async execute({ reference, units }: ReceiveUnits): Promise<void> {
    units.forEach(({ quantity }) => mustBeUnits(quantity));
    await this.receptions.receive(reference, units);
  }
}
