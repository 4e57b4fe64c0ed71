var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { isDeepStrictEqual } from 'node:util';
import { Command, CommandHandler, EventBus } from '@nestjs/cqrs';
import { AggregateStale } from '../../../platform/database/aggregate-stale.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { CategoriesChanged } from '../contract/categories-changed.event.js';
import { CategoriesUnknown } from '../domain/category.errors.js';
import { placeBelow } from '../domain/category.js';
import { withoutUndefined } from '../domain/variant.js';
import { CategoryTree } from '../storage/category-tree.js';
import { categoryView } from '../views/category.view.js';
/** Renames or moves a category with all below it; answers it as it is then. Throws `CategoryCycle`, `CategoryTooDeep` and conflicts. */
export class ChangeCategory extends Command {
    constructor(id, changes, expectedVersion) {
        super();
        this.id = id;
        this.changes = changes;
        this.expectedVersion = expectedVersion;
    }
}
let ChangeCategoryHandler = class ChangeCategoryHandler {
    constructor(tree, events, clock) {
        this.tree = tree;
        this.events = events;
        this.clock = clock;
    }
    execute({ id, changes, expectedVersion }) {
        return this.tree.change(async () => {
            const before = await this.tree.get(id);
            if (expectedVersion !== undefined && expectedVersion !== before.version)
                throw new AggregateStale(expectedVersion, before.version);
            const after = await this.placed({ ...before, ...withoutUndefined(changes) }, before);
            if (isDeepStrictEqual(after, before))
                return categoryView(before);
            const stored = await this.tree.store(before, after, this.clock.now());
            await this.events.publish(new CategoriesChanged({ categoryIds: [id] }), id);
            return categoryView(stored);
        });
    }
    async placed(node, before) {
        const [parent] = node.parentId ? await this.tree.find('id', [node.parentId]) : [];
        if (node.parentId && !parent)
            throw new CategoriesUnknown([node.parentId]);
        const levelsBelow = await this.tree.levelsBelow(before);
        return { ...node, ...placeBelow(parent, node.id, node.handle, levelsBelow) };
    }
};
ChangeCategoryHandler = __decorate([
    CommandHandler(ChangeCategory),
    __metadata("design:paramtypes", [CategoryTree,
        EventBus,
        Clock])
], ChangeCategoryHandler);
export { ChangeCategoryHandler };
//# sourceMappingURL=change-category.handler.js.map