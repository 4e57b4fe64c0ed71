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
import { Clock } from '../../../platform/runtime/clock.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { CategoriesChanged } from '../contract/categories-changed.event.js';
import { CategoriesUnknown } from '../domain/category.errors.js';
import { placeBelow } from '../domain/category.js';
import { handleOf, handleWith } from '../domain/handle.js';
import { CategoryTree } from '../storage/category-tree.js';
import { categoryView } from '../views/category.view.js';
/** Adds a category; answers it. Throws `CategoriesUnknown` (its parent), `CategoryTooDeep` and conflicts. */
export class CreateCategory extends Command {
    constructor(details) {
        super();
        this.details = details;
    }
}
let CreateCategoryHandler = class CreateCategoryHandler {
    constructor(tree, events, clock) {
        this.tree = tree;
        this.events = events;
        this.clock = clock;
    }
    execute({ details }) {
        const { name, parentId, externalId } = details;
        const [id, now] = [newId(), this.clock.now()];
        return this.tree.change(async () => {
            const [parent] = parentId ? await this.tree.find('id', [parentId]) : [];
            if (parentId && !parent)
                throw new CategoriesUnknown([parentId]);
            const handle = details.handle ?? (await this.freeHandle(name, id));
            const place = placeBelow(parent, id, handle);
            const node = { id, externalId, parentId, handle, name, ...place };
            await this.tree.add([node], now);
            await this.events.publish(new CategoriesChanged({ categoryIds: [id] }), id);
            return categoryView({ ...node, version: 1, createdAt: now, updatedAt: now });
        });
    }
    async freeHandle(name, id) {
        const handle = handleOf(name, id);
        const taken = await this.tree.find('handle', [handle]);
        return taken.length > 0 ? handleWith(handle, id.slice(-6)) : handle;
    }
};
CreateCategoryHandler = __decorate([
    CommandHandler(CreateCategory),
    __metadata("design:paramtypes", [CategoryTree,
        EventBus,
        Clock])
], CreateCategoryHandler);
export { CreateCategoryHandler };
//# sourceMappingURL=create-category.handler.js.map