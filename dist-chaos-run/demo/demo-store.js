var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ImportCategories, ImportVariants } from '../contexts/catalog/contract/import-catalogue.command.js';
import { ProductChanged } from '../contexts/catalog/contract/product-changed.event.js';
import { CreateLocation } from '../contexts/inventory/contract/create-location.command.js';
import { SetStock } from '../contexts/inventory/contract/set-stock.command.js';
import { PutShippingZone } from '../contexts/orders/contract/put-shipping-zone.command.js';
import { SetPrices } from '../contexts/pricing/contract/set-prices.command.js';
import { Database, Transaction } from '../platform/database/database.js';
import { DomainError } from '../platform/domain/domain-error.js';
import { demoCategories, demoVariants } from './demo-goods.js';
import { DEMO_ZONES } from './demo-shipping.js';
/** Any constant that nobody else in this database locks. */
const SEEDING = 4_702_111_235;
/** Fills a shop that has never had a product, through the commands its contexts offer to everybody. */
let DemoStore = class DemoStore {
    constructor(commands, database, transaction) {
        this.commands = commands;
        this.database = database;
        this.transaction = transaction;
        this.logger = new Logger('Demo');
    }
    /** All or nothing, and by one process: whoever comes second, or later, changes nothing. True when it was us. */
    async seed() {
        if (!(await this.isUntouched()))
            return false;
        await this.openSouth();
        return this.transaction.run(async () => {
            const [lock] = await this.database.query('SELECT pg_try_advisory_xact_lock($1) AS mine', [
                SEEDING,
            ]);
            if (!lock.mine || !(await this.isUntouched()))
                return false;
            await this.fill();
            return true;
        });
    }
    async isUntouched() {
        const products = await this.database.query('SELECT FROM platform.facts WHERE type = $1 LIMIT 1', [
            ProductChanged.type,
        ]);
        return products.length === 0;
    }
    async fill() {
        const goods = demoVariants();
        await this.commands.execute(new ImportCategories(demoCategories()));
        const imported = await this.commands.execute(new ImportVariants(goods.map(({ row }) => row)));
        const variants = goods.map((variant, index) => {
            const { variantId, reason } = imported[index];
            if (!variantId)
                throw new Error(`The demo's ${variant.row.sku} was rejected: ${reason}`);
            return { ...variant, variantId };
        });
        await this.commands.execute(new SetPrices(variants.flatMap(({ variantId, prices }) => Object.entries(prices).map(([currency, amount]) => ({ variantId, currency, amount })))));
        await this.commands.execute(new SetStock(variants.flatMap(({ variantId, stock }) => Object.entries(stock).map(([location, onHand]) => ({ variantId, location, onHand })))));
        for (const zone of DEMO_ZONES)
            await this.commands.execute(new PutShippingZone(zone));
        this.logger.log(`The demo store has opened with ${variants.length} variants`);
    }
    /** Outside the transaction, which a location that is there already would spoil. */
    async openSouth() {
        const south = { name: 'Southern warehouse, Munich', priority: 200, active: true };
        try {
            await this.commands.execute(new CreateLocation('south', south));
        }
        catch (error) {
            if (!(error instanceof DomainError && error.code === 'inventory.location_code_taken'))
                throw error;
        }
    }
};
DemoStore = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [CommandBus,
        Database,
        Transaction])
], DemoStore);
export { DemoStore };
//# sourceMappingURL=demo-store.js.map