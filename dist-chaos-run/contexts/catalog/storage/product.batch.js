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
import { In } from 'typeorm';
import { Database } from '../../../platform/database/database.js';
import { FactPublisher } from '../../../platform/facts/fact-publisher.js';
import { ProductChanged } from '../contract/product-changed.event.js';
import { namingConflicts } from './conflicts.js';
import { ProductTable } from './product.table.js';
const TABLE = ProductTable;
const CHANGING = Object.entries(ProductTable.options.columns).flatMap(([property, column]) => ['id', 'createdAt'].includes(property) ? [] : [column.name ?? property]);
/** Many products at once, inside a transaction of the caller: a few statements whatever their number. */
let ProductBatch = class ProductBatch {
    constructor(database, facts) {
        this.database = database;
        this.facts = facts;
    }
    /** The products with these external ids, locked in the order of their ids until the transaction ends. */
    lock(externalIds) {
        const where = { externalId: In([...externalIds]) };
        const order = { id: 'ASC' };
        return this.database.manager.find(TABLE, { where, order, lock: { mode: 'pessimistic_write' } });
    }
    /** Stores new and locked products with their facts: two statements. Throws conflicts as `Products.add` does. */
    async store(products) {
        if (products.length === 0)
            return;
        const rows = products.map(({ state }) => ({ ...state, version: state.version + 1 }));
        const insert = this.database.manager.createQueryBuilder().insert().into(ProductTable).values(rows);
        await namingConflicts(() => insert.orUpdate(CHANGING, ['id']).updateEntity(false).execute());
        await this.facts.append(products.flatMap((product) => product.takeFacts().map((fact) => ({ subject: product.id, fact }))));
    }
    /** Takes a category away from every product that is in it: two statements. */
    async leaveCategory(categoryId, now) {
        const left = await this.database.query(LEAVE, [
            categoryId,
            now,
        ]);
        const fact = ({ id, status, variantIds }) => new ProductChanged({ productId: id, status, variantIds });
        await this.facts.append(left.map((product) => ({ subject: product.id, fact: fact(product) })));
    }
};
ProductBatch = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database,
        FactPublisher])
], ProductBatch);
export { ProductBatch };
const LEAVE = `
  UPDATE catalog.products
  SET category_ids = array_remove(category_ids, $1::uuid), version = version + 1, updated_at = $2
  WHERE category_ids @> ARRAY[$1]::uuid[]
  RETURNING id, status, ARRAY(SELECT v->>'id' FROM jsonb_array_elements(variants) AS v) AS "variantIds"`;
//# sourceMappingURL=product.batch.js.map