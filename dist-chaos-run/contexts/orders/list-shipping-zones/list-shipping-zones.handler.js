var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Query, QueryHandler } from '@nestjs/cqrs';
import { ShippingZones } from '../storage/shipping-zones.js';
/** The merchant's shipping zones with all their prices: one SQL statement. */
export class ListShippingZones extends Query {
    constructor(query) {
        super();
        this.query = query;
    }
}
let ListShippingZonesHandler = class ListShippingZonesHandler {
    constructor(zones) {
        this.zones = zones;
    }
    execute({ query }) {
        return this.zones.page(query);
    }
};
ListShippingZonesHandler = __decorate([
    QueryHandler(ListShippingZones),
    __metadata("design:paramtypes", [ShippingZones])
], ListShippingZonesHandler);
export { ListShippingZonesHandler };
//# sourceMappingURL=list-shipping-zones.handler.js.map