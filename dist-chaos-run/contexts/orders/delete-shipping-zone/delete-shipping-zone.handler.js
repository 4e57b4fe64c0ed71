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
import { ShippingZoneNotFound } from '../domain/shipping.errors.js';
/** Takes a zone away with its options; carts that chose one are told so. Throws `ShippingZoneNotFound`. */
export class DeleteShippingZone extends Command {
    constructor(code) {
        super();
        this.code = code;
    }
}
let DeleteShippingZoneHandler = class DeleteShippingZoneHandler {
    constructor(database) {
        this.database = database;
    }
    async execute({ code }) {
        const deleted = await this.database.query('DELETE FROM orders.shipping_zones WHERE code = $1 RETURNING id', [code]);
        if (deleted.length === 0)
            throw new ShippingZoneNotFound(code);
    }
};
DeleteShippingZoneHandler = __decorate([
    CommandHandler(DeleteShippingZone),
    __metadata("design:paramtypes", [Database])
], DeleteShippingZoneHandler);
export { DeleteShippingZoneHandler };
//# sourceMappingURL=delete-shipping-zone.handler.js.map