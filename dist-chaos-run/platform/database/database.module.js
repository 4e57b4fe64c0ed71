var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '../config/config.js';
import { AggregateStore } from './aggregate-store.js';
import { connectedDataSource, dataSourceOptions } from './data-source.js';
import { Database, Transaction } from './database.js';
import { DatabaseLogin } from './database-login.js';
/** One pool, one way to query, one way to write together. */
let DatabaseModule = class DatabaseModule {
};
DatabaseModule = __decorate([
    Global(),
    Module({
        imports: [
            TypeOrmModule.forRootAsync({
                inject: [Config],
                useFactory: (config) => ({ ...dataSourceOptions(config), retryAttempts: 0 }),
                dataSourceFactory: (options) => connectedDataSource(options),
            }),
        ],
        providers: [Database, Transaction, AggregateStore, DatabaseLogin],
        exports: [Database, Transaction, AggregateStore, DatabaseLogin],
    })
], DatabaseModule);
export { DatabaseModule };
//# sourceMappingURL=database.module.js.map