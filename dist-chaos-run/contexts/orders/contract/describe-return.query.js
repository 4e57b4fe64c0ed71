import { Query } from '@nestjs/cqrs';
/** One return; undefined when there is none of that id. One SQL statement. */
export class DescribeReturn extends Query {
    constructor(returnId) {
        super();
        this.returnId = returnId;
    }
}
//# sourceMappingURL=describe-return.query.js.map