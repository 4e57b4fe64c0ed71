import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ReleaseUnits } from '../contract/release-units.command.js';
import { demandOf } from '../domain/demand.js';
import { NotHeld } from '../domain/inventory.errors.js';
import { Holds } from '../storage/holds.js';

@CommandHandler(ReleaseUnits)
export class ReleaseUnitsHandler implements ICommandHandler<ReleaseUnits> {
  constructor(private readonly holds: Holds) {}

  /** Throws `NotHeld` and `QuantityInvalid`; nothing is released then. */
  async execute({ units }: ReleaseUnits): Promise<void> {
    const holdIds = [...new Set(units.map(({ holdId }) => holdId))];
    const demand = holdIds.flatMap((holdId) =>
      demandOf(units.filter((unit) => unit.holdId === holdId)).map((line) => ({ holdId, ...line })),
    );
    const missing = await this.holds.releaseUnits(demand);
    if (missing.length > 0) throw new NotHeld(missing);
  }
}
