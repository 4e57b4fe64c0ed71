import { Query } from '@nestjs/cqrs';
/** The payments of one order, oldest first. One SQL statement. */
export class GetOrderPayments extends Query {
    constructor(orderId) {
        super();
        this.orderId = orderId;
    }
}
//# sourceMappingURL=get-order-payments.query.js.map