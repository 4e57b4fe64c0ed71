import { Module } from '@nestjs/common';
import { ContextStorage } from '../../platform/database/context-storage.js';
import { CommitHoldHandler } from './commit-hold/commit-hold.handler.js';
import { GetAvailabilityHandler } from './get-availability/get-availability.handler.js';
import { HoldStockHandler } from './hold-stock/hold-stock.handler.js';
import { ReleaseHoldHandler } from './release-hold/release-hold.handler.js';
import { SetStockHandler } from './set-stock/set-stock.handler.js';
import { Counts } from './storage/counts.js';
import { Holds } from './storage/holds.js';
import { CreateInventory1764130000000 } from './storage/migrations/create-inventory.migration.js';

/** Inventory: how many there are, where, and for whom they are held. */
@Module({
  imports: [ContextStorage.of({ tables: [], migrations: [CreateInventory1764130000000] })],
  providers: [
    Holds,
    Counts,
    HoldStockHandler,
    CommitHoldHandler,
    ReleaseHoldHandler,
    GetAvailabilityHandler,
    SetStockHandler,
  ],
})
export class InventoryModule {}
