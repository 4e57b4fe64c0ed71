var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Command, CommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../platform/runtime/clock.js';
import { Categories } from '../storage/categories.js';
import { Products } from '../storage/product.repository.js';
import { productDetails } from '../views/product.fields.js';
import { productView } from '../views/product.view.js';
/** Changes what is given of a product; answers it as it is then. Throws `ProductUnknown`, `AggregateStale` and what the product refuses. */
export class ChangeProduct extends Command {
    constructor(id, changes, expectedVersion) {
        super();
        this.id = id;
        this.changes = changes;
        this.expectedVersion = expectedVersion;
    }
}
let ChangeProductHandler = class ChangeProductHandler {
    constructor(products, categories, clock) {
        this.products = products;
        this.categories = categories;
        this.clock = clock;
    }
    async execute({ id, changes, expectedVersion }) {
        await this.categories.refuseUnknown(changes.category_ids);
        const details = productDetails(changes);
        const change = (product) => void product.change(details, this.clock.now());
        return productView((await this.products.update(id, change, expectedVersion)).state);
    }
};
ChangeProductHandler = __decorate([
    CommandHandler(ChangeProduct),
    __metadata("design:paramtypes", [Products,
        Categories,
        Clock])
], ChangeProductHandler);
export { ChangeProductHandler };
//# sourceMappingURL=change-product.handler.js.map