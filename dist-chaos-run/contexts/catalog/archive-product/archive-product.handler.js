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
import { Products } from '../storage/product.repository.js';
/** Takes a product out of the shop; it stays readable for staff and can become active again. Throws `ProductUnknown`. */
export class ArchiveProduct extends Command {
    constructor(id, expectedVersion) {
        super();
        this.id = id;
        this.expectedVersion = expectedVersion;
    }
}
let ArchiveProductHandler = class ArchiveProductHandler {
    constructor(products, clock) {
        this.products = products;
        this.clock = clock;
    }
    async execute({ id, expectedVersion }) {
        const archive = { status: 'archived' };
        await this.products.update(id, (product) => product.change(archive, this.clock.now()), expectedVersion);
    }
};
ArchiveProductHandler = __decorate([
    CommandHandler(ArchiveProduct),
    __metadata("design:paramtypes", [Products,
        Clock])
], ArchiveProductHandler);
export { ArchiveProductHandler };
//# sourceMappingURL=archive-product.handler.js.map