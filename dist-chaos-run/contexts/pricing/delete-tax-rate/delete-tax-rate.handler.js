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
import { TaxRateNotFound } from '../domain/pricing.errors.js';
/** From now on the next less particular rate applies instead. */
export class DeleteTaxRate extends Command {
    constructor(id) {
        super();
        this.id = id;
    }
}
let DeleteTaxRateHandler = class DeleteTaxRateHandler {
    constructor(database) {
        this.database = database;
    }
    /** Throws `TaxRateNotFound`. */
    async execute({ id }) {
        const [deleted] = await this.database.query('DELETE FROM pricing.tax_rates WHERE id = $1 RETURNING id', [id]);
        if (!deleted)
            throw new TaxRateNotFound(id);
    }
};
DeleteTaxRateHandler = __decorate([
    CommandHandler(DeleteTaxRate),
    __metadata("design:paramtypes", [Database])
], DeleteTaxRateHandler);
export { DeleteTaxRateHandler };
//# sourceMappingURL=delete-tax-rate.handler.js.map