import { Module } from '@nestjs/common';
import { ContextStorage } from '../../platform/database/context-storage.js';
import { AdjustLevelController } from './adjust-level/adjust-level.controller.js';
import { AdjustLevelHandler } from './adjust-level/adjust-level.handler.js';
import { CommitHoldHandler } from './commit-hold/commit-hold.handler.js';
import { ExpireHolds } from './expire-holds/expire-holds.job.js';
import { GetAvailabilityHandler } from './get-availability/get-availability.handler.js';
import { HoldStockHandler } from './hold-stock/hold-stock.handler.js';
import { ReleaseHoldHandler } from './release-hold/release-hold.handler.js';
import { SetLevelController } from './set-level/set-level.controller.js';
import { SetLevelHandler } from './set-level/set-level.handler.js';
import { SetStockHandler } from './set-stock/set-stock.handler.js';
import { Catalogue } from './storage/catalogue.js';
import { Counts } from './storage/counts.js';
import { Holds } from './storage/holds.js';
import { Levels } from './storage/levels.js';
import { CreateInventory1764130000000 } from './storage/migrations/create-inventory.migration.js';

/** Inventory: how many there are, where, and for whom they are held. */
@Module({
  imports: [ContextStorage.of({ tables: [], migrations: [CreateInventory1764130000000] })],
  controllers: [SetLevelController, AdjustLevelController],
  providers: [
    Holds,
    Levels,
    Counts,
    Catalogue,
    HoldStockHandler,
    CommitHoldHandler,
    ReleaseHoldHandler,
    ExpireHolds,
    GetAvailabilityHandler,
    SetLevelHandler,
    AdjustLevelHandler,
    SetStockHandler,
  ],
})
export class InventoryModule {}
