import { Query } from '@nestjs/cqrs';
/** Units that can be sold right now over all locations; variants without a stock level answer 0. One SQL statement. */
export class GetAvailability extends Query {
    constructor(variantIds) {
        super();
        this.variantIds = variantIds;
    }
}
//# sourceMappingURL=get-availability.query.js.map