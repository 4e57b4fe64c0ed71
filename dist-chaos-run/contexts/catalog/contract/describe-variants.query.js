import { Query } from '@nestjs/cqrs';
/** Variants by id, in no particular order; unknown ids are left out. One SQL statement. */
export class DescribeVariants extends Query {
    constructor(variantIds) {
        super();
        this.variantIds = variantIds;
    }
}
//# sourceMappingURL=describe-variants.query.js.map