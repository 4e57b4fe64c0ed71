var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { WakeSignal } from '../facts/wake-signal.js';
import { Clock } from '../runtime/clock.js';
import { Database, Transaction } from './database.js';
/** What every repository needs, as one dependency. */
let AggregateStore = class AggregateStore {
    constructor(dataSource, database, transaction, clock, wakeSignal) {
        this.dataSource = dataSource;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.wakeSignal = wakeSignal;
    }
};
AggregateStore = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [DataSource,
        Database,
        Transaction,
        Clock,
        WakeSignal])
], AggregateStore);
export { AggregateStore };
//# sourceMappingURL=aggregate-store.js.map