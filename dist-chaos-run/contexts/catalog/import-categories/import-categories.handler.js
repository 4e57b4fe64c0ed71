var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { CommandHandler, EventBus } from '@nestjs/cqrs';
import { Clock } from '../../../platform/runtime/clock.js';
import { CategoriesChanged } from '../contract/categories-changed.event.js';
import { ImportCategories } from '../contract/import-catalogue.command.js';
import { CategoryTree } from '../storage/category-tree.js';
import { handleCandidates, ImportedTree } from './imported-tree.js';
/** The subject of the facts about the tree as a whole. */
const TREE = '3b1f0e2c-9f0e-4c3f-8a53-0d2b6a2f7c10';
/** Seven statements for a batch of any size, lock and transaction control included; none but reads when nothing is new. */
let ImportCategoriesHandler = class ImportCategoriesHandler {
    constructor(tree, events, clock) {
        this.tree = tree;
        this.events = events;
        this.clock = clock;
    }
    execute({ rows }) {
        return this.tree.change(async () => {
            const imported = await this.known(rows);
            const outcomes = rows.map((row) => imported.take(row));
            const now = this.clock.now();
            await this.tree.add(imported.added, now);
            await this.tree.rename(imported.renamed, now);
            const categoryIds = [...imported.added, ...imported.renamed].map(({ id }) => id);
            if (categoryIds.length > 0)
                await this.events.publish(new CategoriesChanged({ categoryIds }), TREE);
            return outcomes;
        });
    }
    async known(rows) {
        const externalIds = rows.flatMap((row) => [row.externalId, row.parentExternalId ?? row.externalId]);
        const nodes = await this.tree.find('external_id', [...new Set(externalIds)]);
        const taken = await this.tree.find('handle', [...new Set(rows.flatMap(handleCandidates))]);
        return new ImportedTree(nodes, new Set(taken.map(({ handle }) => handle)));
    }
};
ImportCategoriesHandler = __decorate([
    CommandHandler(ImportCategories),
    __metadata("design:paramtypes", [CategoryTree,
        EventBus,
        Clock])
], ImportCategoriesHandler);
export { ImportCategoriesHandler };
//# sourceMappingURL=import-categories.handler.js.map