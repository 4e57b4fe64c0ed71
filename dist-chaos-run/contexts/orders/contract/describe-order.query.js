import { Query } from '@nestjs/cqrs';
/** One order; undefined when there is none of that id. One SQL statement. */
export class DescribeOrder extends Query {
    constructor(orderId) {
        super();
        this.orderId = orderId;
    }
}
//# sourceMappingURL=describe-order.query.js.map