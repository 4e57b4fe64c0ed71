var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { ContextStorage } from '../../platform/database/context-storage.js';
import { GetImportController } from './get-import/get-import.controller.js';
import { GetImportHandler } from './get-import/get-import.handler.js';
import { GetImportErrorsController } from './get-import-errors/get-import-errors.controller.js';
import { GetImportErrorsHandler } from './get-import-errors/get-import-errors.handler.js';
import { GetImportMappingController } from './get-import-mapping/get-import-mapping.controller.js';
import { GetImportMappingHandler } from './get-import-mapping/get-import-mapping.handler.js';
import { ListImportMappingsController } from './list-import-mappings/list-import-mappings.controller.js';
import { ListImportMappingsHandler } from './list-import-mappings/list-import-mappings.handler.js';
import { ListImportsController } from './list-imports/list-imports.controller.js';
import { ListImportsHandler } from './list-imports/list-imports.handler.js';
import { PutImportMappingController } from './put-import-mapping/put-import-mapping.controller.js';
import { PutImportMappingHandler } from './put-import-mapping/put-import-mapping.handler.js';
import { RunImport } from './run-import/run-import.job.js';
import { SoldCurrencies } from './run-import/sold-currencies.js';
import { TakeBatch } from './run-import/take-batch.js';
import { TakeCategories } from './run-import/take-categories.js';
import { TakeProducts } from './run-import/take-products.js';
import { StartImportController } from './start-import/start-import.controller.js';
import { StartImportHandler } from './start-import/start-import.handler.js';
import { ImportFiles } from './storage/import-files.js';
import { Imports } from './storage/imports.js';
import { Mappings } from './storage/mappings.js';
import { CreateIntegrations1764180000000 } from './storage/migrations/create-integrations.migration.js';
/** Integrations: catalogues of other systems, brought into the shop. */
let IntegrationsModule = class IntegrationsModule {
};
IntegrationsModule = __decorate([
    Module({
        imports: [ContextStorage.of({ tables: [], migrations: [CreateIntegrations1764180000000] })],
        controllers: [
            StartImportController,
            GetImportController,
            GetImportErrorsController,
            ListImportsController,
            PutImportMappingController,
            GetImportMappingController,
            ListImportMappingsController,
        ],
        providers: [
            Imports,
            ImportFiles,
            Mappings,
            StartImportHandler,
            RunImport,
            TakeBatch,
            TakeProducts,
            TakeCategories,
            SoldCurrencies,
            GetImportHandler,
            GetImportErrorsHandler,
            ListImportsHandler,
            PutImportMappingHandler,
            GetImportMappingHandler,
            ListImportMappingsHandler,
        ],
    })
], IntegrationsModule);
export { IntegrationsModule };
//# sourceMappingURL=integrations.module.js.map