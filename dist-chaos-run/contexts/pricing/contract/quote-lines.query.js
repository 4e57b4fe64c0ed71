import { Query } from '@nestjs/cqrs';
/** Prices and taxes lines and shipping. One SQL statement. Throws `CurrencyNotSold` (422) for a currency without settings. */
export class QuoteLines extends Query {
    constructor(request) {
        super();
        this.request = request;
    }
}
//# sourceMappingURL=quote-lines.query.js.map