var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Module } from '@nestjs/common';
import { Config } from '../platform/config/config.js';
import { FactConsumers } from '../platform/facts/fact-consumers.js';
import { DemoKeys } from './demo-keys.js';
import { DemoStore } from './demo-store.js';
/** A store to play with, opened on the first start when `SEED_DEMO` says so. */
let DemoModule = class DemoModule {
    constructor(config, store, keys, consumers) {
        this.config = config;
        this.store = store;
        this.keys = keys;
        this.consumers = consumers;
    }
    /** The buses know their handlers by now: modules nearer to the root are told last. */
    async onApplicationBootstrap() {
        if (!this.config.seedDemo)
            return;
        // the first visitor shall find the shelves labelled: prices and stock reach the catalogue as facts
        if (await this.store.seed())
            await this.consumers.drain();
        await this.keys.provide();
    }
};
DemoModule = __decorate([
    Module({ providers: [DemoStore, DemoKeys] }),
    __metadata("design:paramtypes", [Config,
        DemoStore,
        DemoKeys,
        FactConsumers])
], DemoModule);
export { DemoModule };
//# sourceMappingURL=demo.module.js.map