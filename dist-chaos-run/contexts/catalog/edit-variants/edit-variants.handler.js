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
import { VariantUnknown } from '../domain/product.errors.js';
import { Products } from '../storage/product.repository.js';
import { variantDetails } from '../views/variant.fields.js';
import { editedVariant } from '../views/product.view.js';
/** Adds a variant behind the others. Throws `ProductUnknown` and what the product refuses. */
export class AddVariant extends Command {
    constructor(productId, fields, expectedVersion) {
        super();
        this.productId = productId;
        this.fields = fields;
        this.expectedVersion = expectedVersion;
    }
}
/** Changes what is given of a variant. The version is the product's. Throws `VariantUnknown`. */
export class ChangeVariant extends Command {
    constructor(id, changes, expectedVersion) {
        super();
        this.id = id;
        this.changes = changes;
        this.expectedVersion = expectedVersion;
    }
}
/** Takes a variant out of its product. The version is the product's. Throws `VariantUnknown`. */
export class RemoveVariant extends Command {
    constructor(id, expectedVersion) {
        super();
        this.id = id;
        this.expectedVersion = expectedVersion;
    }
}
let AddVariantHandler = class AddVariantHandler {
    constructor(products, clock) {
        this.products = products;
        this.clock = clock;
    }
    async execute({ productId, fields, expectedVersion }) {
        const variant = { ...variantDetails(fields), id: newId() };
        const add = (product) => product.addVariant(variant, this.clock.now());
        return editedVariant((await this.products.update(productId, add, expectedVersion)).state, variant.id);
    }
};
AddVariantHandler = __decorate([
    CommandHandler(AddVariant),
    __metadata("design:paramtypes", [Products,
        Clock])
], AddVariantHandler);
export { AddVariantHandler };
let ChangeVariantHandler = class ChangeVariantHandler {
    constructor(products, database, clock) {
        this.products = products;
        this.database = database;
        this.clock = clock;
    }
    async execute({ id, changes, expectedVersion }) {
        const productId = await productOf(this.database, id);
        const change = (product) => void product.changeVariant(id, variantDetails(changes), this.clock.now());
        return editedVariant((await this.products.update(productId, change, expectedVersion)).state, id);
    }
};
ChangeVariantHandler = __decorate([
    CommandHandler(ChangeVariant),
    __metadata("design:paramtypes", [Products,
        Database,
        Clock])
], ChangeVariantHandler);
export { ChangeVariantHandler };
let RemoveVariantHandler = class RemoveVariantHandler {
    constructor(products, database, clock) {
        this.products = products;
        this.database = database;
        this.clock = clock;
    }
    async execute({ id, expectedVersion }) {
        const productId = await productOf(this.database, id);
        await this.products.update(productId, (product) => product.removeVariant(id, this.clock.now()), expectedVersion);
    }
};
RemoveVariantHandler = __decorate([
    CommandHandler(RemoveVariant),
    __metadata("design:paramtypes", [Products,
        Database,
        Clock])
], RemoveVariantHandler);
export { RemoveVariantHandler };
async function productOf(database, variantId) {
    const sql = 'SELECT product_id AS id FROM catalog.variants WHERE id = $1';
    const [product] = await database.query(sql, [variantId]);
    if (!product)
        throw new VariantUnknown(variantId);
    return product.id;
}
//# sourceMappingURL=edit-variants.handler.js.map