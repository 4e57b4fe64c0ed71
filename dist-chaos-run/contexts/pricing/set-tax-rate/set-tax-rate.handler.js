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
import { newId } from '../../../platform/runtime/new-id.js';
import { RegionElsewhere } from '../domain/pricing.errors.js';
import { TAX_RATE_COLUMNS } from '../views/tax-rate.view.js';
/** The tax on a category of goods in a country or one of its regions. */
export class SetTaxRate extends Command {
    constructor(country, region, category, 
    /** A decimal fraction from "0" to "1". */
    rate) {
        super();
        this.country = country;
        this.region = region;
        this.category = category;
        this.rate = rate;
    }
}
let SetTaxRateHandler = class SetTaxRateHandler {
    constructor(database) {
        this.database = database;
    }
    /** Throws `RegionElsewhere` when the region's code does not begin with the country's. */
    async execute({ country, region, category, rate }) {
        if (region !== null && !region.startsWith(`${country}-`))
            throw new RegionElsewhere(region, country);
        const [row] = await this.database.query(`INSERT INTO pricing.tax_rates (id, country, region, category, rate) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (country, region, category) DO UPDATE SET rate = excluded.rate RETURNING ${TAX_RATE_COLUMNS}`, [newId(), country, region ?? '', category, rate]);
        return row;
    }
};
SetTaxRateHandler = __decorate([
    CommandHandler(SetTaxRate),
    __metadata("design:paramtypes", [Database])
], SetTaxRateHandler);
export { SetTaxRateHandler };
//# sourceMappingURL=set-tax-rate.handler.js.map