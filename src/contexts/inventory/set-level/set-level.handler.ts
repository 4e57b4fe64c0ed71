import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { countedDelta } from '../domain/stock-level.js';
import { Catalogue } from '../storage/catalogue.js';
import { type LevelView } from '../views/level.view.js';
import { type LevelPlace, Levels } from '../storage/levels.js';

/** Somebody counted: so many units are on hand. */
export class SetLevel extends Command<LevelView> {
  constructor(
    readonly place: LevelPlace,
    readonly onHand: number,
    /** Refuses with `LevelChanged` when it is no longer this. */
    readonly expectedOnHand?: number,
    /** Left alone when absent; null stops watching. */
    readonly lowStockThreshold?: number | null,
    /** Units of this level that are not sold online; left alone when absent, the variant's number when null. */
    readonly safetyStock?: number | null,
  ) {
    super();
  }
}

@CommandHandler(SetLevel)
export class SetLevelHandler implements ICommandHandler<SetLevel> {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly levels: Levels,
  ) {}

  /** Throws `VariantUnknown`, `LocationUnknown`, `LevelChanged`, `BelowHeld`, `IsBundle`. */
  async execute({ place, onHand, ...rest }: SetLevel): Promise<LevelView> {
    const { expectedOnHand, lowStockThreshold, safetyStock } = rest;
    await this.catalogue.mustKnow(place.variantId);
    return this.levels.change(place, {
      reason: 'counted',
      ...{ lowStockThreshold, safetyStock },
      delta: (level) => countedDelta(level, onHand, expectedOnHand),
    });
  }
}
