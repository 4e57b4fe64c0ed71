import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { adjustedDelta } from '../domain/stock-level.js';
import { Catalogue } from '../storage/catalogue.js';
import { type LevelView } from '../views/level.view.js';
import { type LevelPlace, Levels } from '../storage/levels.js';

/** Units came or went: a delivery, a breakage, a find. */
export class AdjustLevel extends Command<LevelView> {
  constructor(
    readonly place: LevelPlace,
    readonly delta: number,
    readonly reason: string,
    /** Refuses with `LevelChanged` when on hand is no longer this. */
    readonly expectedOnHand?: number,
  ) {
    super();
  }
}

@CommandHandler(AdjustLevel)
export class AdjustLevelHandler implements ICommandHandler<AdjustLevel> {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly levels: Levels,
  ) {}

  /** Throws `VariantUnknown`, `LocationUnknown`, `LevelChanged`, `BelowHeld`, `QuantityInvalid`. */
  async execute({ place, delta, reason, expectedOnHand }: AdjustLevel): Promise<LevelView> {
    await this.catalogue.mustKnow(place.variantId);
    return this.levels.change(place, { reason, delta: (level) => adjustedDelta(level, delta, expectedOnHand) });
  }
}
