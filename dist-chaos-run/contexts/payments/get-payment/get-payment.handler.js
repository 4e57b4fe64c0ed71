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
import { PaymentNotFound } from '../domain/payment.errors.js';
import { PaymentRows } from '../storage/payment.rows.js';
import { toPaymentOperation, toPaymentSummary } from '../views/payment.view.js';
/** A payment with its operations; one statement. Throws `PaymentNotFound`. */
export class GetPayment extends Query {
    constructor(id) {
        super();
        this.id = id;
    }
}
let GetPaymentHandler = class GetPaymentHandler {
    constructor(rows) {
        this.rows = rows;
    }
    async execute({ id }) {
        const payment = await this.rows.withOperations(id);
        if (!payment)
            throw new PaymentNotFound(id);
        const operations = payment.operations.map((operation) => toPaymentOperation(operation, payment.currency));
        return { ...toPaymentSummary(payment), operations };
    }
};
GetPaymentHandler = __decorate([
    QueryHandler(GetPayment),
    __metadata("design:paramtypes", [PaymentRows])
], GetPaymentHandler);
export { GetPaymentHandler };
//# sourceMappingURL=get-payment.handler.js.map