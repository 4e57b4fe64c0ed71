var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Command, CommandHandler, EventBus } from '@nestjs/cqrs';
import { AggregateStale } from '../../../platform/database/aggregate-stale.js';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { CategoriesChanged } from '../contract/categories-changed.event.js';
import { CategoryHasChildren } from '../domain/category.errors.js';
import { CategoryTree } from '../storage/category-tree.js';
import { ProductBatch } from '../storage/product.batch.js';
/** Deletes a category that has none below it; products lose it. Throws `CategoryUnknown`, `CategoryHasChildren`. */
export class DeleteCategory extends Command {
    constructor(id, expectedVersion) {
        super();
        this.id = id;
        this.expectedVersion = expectedVersion;
    }
}
let DeleteCategoryHandler = class DeleteCategoryHandler {
    constructor(tree, products, database, events, clock) {
        this.tree = tree;
        this.products = products;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }
    execute({ id, expectedVersion }) {
        return this.tree.change(async () => {
            const node = await this.tree.get(id);
            if (expectedVersion !== undefined && expectedVersion !== node.version)
                throw new AggregateStale(expectedVersion, node.version);
            if ((await this.tree.levelsBelow(node)) > 0)
                throw new CategoryHasChildren();
            await this.products.leaveCategory(id, this.clock.now());
            await this.database.query('DELETE FROM catalog.categories WHERE id = $1', [id]);
            await this.events.publish(new CategoriesChanged({ categoryIds: [id] }), id);
        });
    }
};
DeleteCategoryHandler = __decorate([
    CommandHandler(DeleteCategory),
    __metadata("design:paramtypes", [CategoryTree,
        ProductBatch,
        Database,
        EventBus,
        Clock])
], DeleteCategoryHandler);
export { DeleteCategoryHandler };
//# sourceMappingURL=delete-category.handler.js.map