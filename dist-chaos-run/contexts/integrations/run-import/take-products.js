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
import { CommandBus } from '@nestjs/cqrs';
import { ImportCategories, ImportVariants, } from '../../catalog/contract/import-catalogue.command.js';
import { SetStock } from '../../inventory/contract/set-stock.command.js';
import { SetPrices } from '../../pricing/contract/set-prices.command.js';
import { productOf } from './session.js';
import { SoldCurrencies } from './sold-currencies.js';
/** Takes rows of products into catalogue, prices and stock. */
let TakeProducts = class TakeProducts {
    constructor(commands, currencies) {
        this.commands = commands;
        this.currencies = currencies;
    }
    /** What became of each row; a variant whose price or stock is different was updated. Runs in the caller's transaction. */
    async take(rows, session) {
        const refusals = await this.currencies.refusals(rows, session);
        const sent = rows.map((row, index) => ({ row, index })).filter(({ index }) => refusals[index] === undefined);
        await this.makeCategories(rows, session);
        const variants = sent.map(({ row }) => variantOf(row, session));
        const outcomes = variants.length === 0 ? [] : await this.commands.execute(new ImportVariants(variants));
        const known = sent.flatMap(({ row }, index) => {
            const { variantId } = outcomes[index];
            return variantId ? [{ row, variantId, outcome: outcomes[index] }] : [];
        });
        session.onCommit(() => known.forEach(({ row }) => session.products.add(productOf(row))));
        const priced = await this.setPrices(known);
        const stocked = await this.setStock(known);
        for (const { variantId, outcome } of known) {
            if (outcome.outcome === 'unchanged' && (priced.has(variantId) || stocked.has(variantId)))
                outcome.outcome = 'updated';
        }
        const results = new Map(sent.map(({ index }, place) => [index, outcomes[place]]));
        return rows.map((_, index) => results.get(index) ?? { outcome: 'rejected', reason: refusals[index] });
    }
    /** Categories that products bring with them; one that is there already keeps its place. */
    async makeCategories(rows, session) {
        const wanted = new Map();
        for (const { category_external_id: id, category_name: name } of rows) {
            if (typeof id === 'string' && !session.categories.has(id))
                wanted.set(id, String(name ?? id));
        }
        if (wanted.size === 0)
            return;
        const categories = [...wanted].map(([externalId, name]) => ({ externalId, name, parentExternalId: null }));
        await this.commands.execute(new ImportCategories(categories));
        session.onCommit(() => categories.forEach(({ externalId }) => session.categories.add(externalId)));
    }
    async setPrices(known) {
        const prices = known.flatMap(({ row, variantId }) => group(row, 'price').map(([currency, amount]) => ({ variantId, currency, amount: Number(amount) })));
        if (prices.length === 0)
            return new Set();
        return new Set((await this.commands.execute(new SetPrices(prices))).variantIds);
    }
    /** A count that cannot be (units are held for orders) is told of the row, whose product and prices are in. */
    async setStock(known) {
        const levels = known.flatMap((one) => {
            const counts = [...group(one.row, 'stock')];
            if (one.row['stock'] !== undefined)
                counts.unshift([undefined, one.row['stock']]);
            return counts.map(([location, onHand]) => ({ one, level: levelOf(one.variantId, location, Number(onHand)) }));
        });
        if (levels.length === 0)
            return new Set();
        const result = await this.commands.execute(new SetStock(levels.map(({ level }) => level)));
        for (const { index, reason } of result.rejected) {
            const { outcome } = levels[index].one;
            outcome.outcome = 'rejected';
            outcome.reason = `stock: ${reason} (the product and its prices were taken)`;
        }
        return new Set(result.variantIds);
    }
};
TakeProducts = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [CommandBus,
        SoldCurrencies])
], TakeProducts);
export { TakeProducts };
function levelOf(variantId, location, onHand) {
    return { variantId, onHand, ...(location !== undefined && { location }) };
}
/** The fields of a group by the second part of their names: `price.EUR` by `EUR`. */
function group(row, name) {
    const prefix = `${name}.`;
    return Object.entries(row).flatMap(([field, value]) => field.startsWith(prefix) ? [[field.slice(prefix.length), value]] : []);
}
function variantOf(row, session) {
    const { sku, title, handle, description, status, barcode } = row;
    const { image_url: imageUrl, tax_category: taxCategory, category_external_id: category, } = row;
    const productExternalId = productOf(row);
    const categories = row['categories'];
    return {
        ...{ productExternalId, sku: sku, title: title, handle, description, barcode, imageUrl, taxCategory },
        status: status,
        weightGrams: row['weight_grams'],
        categoryExternalIds: categories || category ? [...(categories ?? []), ...(category ? [category] : [])] : undefined,
        attributes: textsOf(row, 'attributes'),
        options: textsOf(row, 'options'),
        describesProduct: !session.products.has(productExternalId),
    };
}
function textsOf(row, name) {
    const texts = group(row, name);
    return texts.length === 0 ? undefined : Object.fromEntries(texts);
}
//# sourceMappingURL=take-products.js.map