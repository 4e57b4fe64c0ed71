var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { ShippingOptionUnavailable } from '../domain/shipping.errors.js';
/** The offer as SQL columns of `orders.shipping_offers`, named as `ShippingOffer` is. */
const COLUMNS = 'id, code, name, delivery_estimate AS "deliveryEstimate", amount, free_from AS "freeFrom"';
const OFFERS = `SELECT ${COLUMNS} FROM orders.shipping_offers($1, $2, $3, $4)`;
/** Prices shipping from the merchant's zones and weight brackets. */
let ShippingOptions = class ShippingOptions {
    constructor(database) {
        this.database = database;
    }
    /** What that option costs for the parcel: one SQL statement. Throws `ShippingOptionUnavailable`. */
    async price(optionId, parcel) {
        const offer = await this.find(optionId, parcel);
        if (!offer)
            throw new ShippingOptionUnavailable();
        return offer;
    }
    /** Like `price`, but undefined when the option cannot take the parcel. */
    async find(optionId, parcel) {
        const [row] = await this.database.query(`${OFFERS} WHERE id = $5`, [...valuesOf(parcel), optionId]);
        return row;
    }
    /** Every option that can take the parcel, in the merchant's order: one SQL statement. */
    offers(parcel) {
        return this.database.query(`${OFFERS} ORDER BY position, id`, valuesOf(parcel));
    }
};
ShippingOptions = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], ShippingOptions);
export { ShippingOptions };
function valuesOf(parcel) {
    return [parcel.country, parcel.region ?? null, parcel.currency, parcel.weightGrams];
}
//# sourceMappingURL=shipping-options.js.map