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
import { ReconciliationNotFound } from '../domain/reconciliation.errors.js';
import { ReconciliationRows } from '../storage/reconciliation.rows.js';
/** One run; one statement. Throws `ReconciliationNotFound`. */
export class GetReconciliation extends Query {
    constructor(id) {
        super();
        this.id = id;
    }
}
let GetReconciliationHandler = class GetReconciliationHandler {
    constructor(rows) {
        this.rows = rows;
    }
    async execute({ id }) {
        const found = await this.rows.find(id);
        if (!found)
            throw new ReconciliationNotFound(id);
        return found;
    }
};
GetReconciliationHandler = __decorate([
    QueryHandler(GetReconciliation),
    __metadata("design:paramtypes", [ReconciliationRows])
], GetReconciliationHandler);
export { GetReconciliationHandler };
//# sourceMappingURL=get-reconciliation.handler.js.map