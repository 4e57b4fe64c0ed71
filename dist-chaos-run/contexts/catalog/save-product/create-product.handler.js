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
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { handleOf, handleWith } from '../domain/handle.js';
import { Product } from '../domain/product.js';
import { Categories } from '../storage/categories.js';
import { Products } from '../storage/product.repository.js';
import { variantDetails } from '../views/variant.fields.js';
import { productDetails } from '../views/product.fields.js';
import { productView } from '../views/product.view.js';
/** Adds a product with its variants; answers it. Throws what `Product.create` and `Products.add` throw. */
export class CreateProduct extends Command {
    constructor(fields) {
        super();
        this.fields = fields;
    }
}
let CreateProductHandler = class CreateProductHandler {
    constructor(products, categories, database, clock) {
        this.products = products;
        this.categories = categories;
        this.database = database;
        this.clock = clock;
    }
    async execute({ fields }) {
        const id = newId();
        await this.categories.refuseUnknown(fields.category_ids);
        const handle = fields.handle ?? (await this.freeHandle(fields.title, id));
        const variants = fields.variants?.map((variant) => ({ ...variantDetails(variant), id: newId() }));
        const details = { ...productDetails(fields), title: fields.title, handle };
        const product = Product.create({ ...details, id, variants }, this.clock.now());
        await this.products.add(product);
        return productView(product.state);
    }
    /** The title as a handle, made different by the id's last digits when another product has it. */
    async freeHandle(title, id) {
        const handle = handleOf(title, id);
        const taken = await this.database.query('SELECT FROM catalog.products WHERE handle = $1', [handle]);
        return taken.length > 0 ? handleWith(handle, id.slice(-6)) : handle;
    }
};
CreateProductHandler = __decorate([
    CommandHandler(CreateProduct),
    __metadata("design:paramtypes", [Products,
        Categories,
        Database,
        Clock])
], CreateProductHandler);
export { CreateProductHandler };
//# sourceMappingURL=create-product.handler.js.map