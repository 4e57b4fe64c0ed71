var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { ContextStorage } from '../../platform/database/context-storage.js';
import { AdjustLevelController } from './adjust-level/adjust-level.controller.js';
import { AdjustLevelHandler } from './adjust-level/adjust-level.handler.js';
import { ChangeLocationController } from './change-location/change-location.controller.js';
import { ChangeLocationHandler } from './change-location/change-location.handler.js';
import { CommitHoldHandler } from './commit-hold/commit-hold.handler.js';
import { CreateLocationController } from './create-location/create-location.controller.js';
import { CreateLocationHandler } from './create-location/create-location.handler.js';
import { DeleteLocationController } from './delete-location/delete-location.controller.js';
import { DeleteLocationHandler } from './delete-location/delete-location.handler.js';
import { ExpireHolds } from './expire-holds/expire-holds.job.js';
import { GetAvailabilityHandler } from './get-availability/get-availability.handler.js';
import { GetLocationController } from './get-location/get-location.controller.js';
import { GetLocationHandler } from './get-location/get-location.handler.js';
import { HoldStockHandler } from './hold-stock/hold-stock.handler.js';
import { ListLevelsController } from './list-levels/list-levels.controller.js';
import { ListLevelsHandler } from './list-levels/list-levels.handler.js';
import { ListLocationsController } from './list-locations/list-locations.controller.js';
import { ListLocationsHandler } from './list-locations/list-locations.handler.js';
import { ListMovementsController } from './list-movements/list-movements.controller.js';
import { ListMovementsHandler } from './list-movements/list-movements.handler.js';
import { ReceiveUnitsHandler } from './receive-units/receive-units.handler.js';
import { ReleaseHoldHandler } from './release-hold/release-hold.handler.js';
import { ReleaseUnitsHandler } from './release-units/release-units.handler.js';
import { SetLevelController } from './set-level/set-level.controller.js';
import { SetLevelHandler } from './set-level/set-level.handler.js';
import { SetStockHandler } from './set-stock/set-stock.handler.js';
import { Catalogue } from './storage/catalogue.js';
import { Counts } from './storage/counts.js';
import { Holds } from './storage/holds.js';
import { Levels } from './storage/levels.js';
import { Locations } from './storage/location.repository.js';
import { LocationTable } from './storage/location.table.js';
import { AddReceptions1764270100000 } from './storage/migrations/add-receptions.migration.js';
import { CreateInventory1764130000000 } from './storage/migrations/create-inventory.migration.js';
import { Receptions } from './storage/receptions.js';
import { LIVE } from './live.js';
import { WAREHOUSE } from './warehouse.js';
/** Inventory: how many there are, where, and for whom they are held. */
let InventoryModule = class InventoryModule {
};
InventoryModule = __decorate([
    Module({
        imports: [
            ContextStorage.of({
                tables: [LocationTable, ...WAREHOUSE.tables],
                migrations: [
                    CreateInventory1764130000000,
                    AddReceptions1764270100000,
                    ...WAREHOUSE.migrations,
                    ...LIVE.migrations,
                ],
            }),
        ],
        controllers: [
            SetLevelController,
            AdjustLevelController,
            ListLevelsController,
            ListMovementsController,
            CreateLocationController,
            ChangeLocationController,
            GetLocationController,
            ListLocationsController,
            DeleteLocationController,
            ...WAREHOUSE.controllers,
            ...LIVE.controllers,
        ],
        providers: [
            Holds,
            Levels,
            Counts,
            Receptions,
            Locations,
            Catalogue,
            HoldStockHandler,
            CommitHoldHandler,
            ReleaseHoldHandler,
            ReleaseUnitsHandler,
            ReceiveUnitsHandler,
            ExpireHolds,
            GetAvailabilityHandler,
            SetLevelHandler,
            AdjustLevelHandler,
            SetStockHandler,
            ListLevelsHandler,
            ListMovementsHandler,
            CreateLocationHandler,
            ChangeLocationHandler,
            GetLocationHandler,
            ListLocationsHandler,
            DeleteLocationHandler,
            ...WAREHOUSE.providers,
            ...LIVE.providers,
        ],
    })
], InventoryModule);
export { InventoryModule };
//# sourceMappingURL=inventory.module.js.map