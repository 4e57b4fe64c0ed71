/**
 * Something that happened, told in the past tense and kept for ever in the fact log.
 * A subclass carries plain JSON (ISO dates, money as minor units and currency), never entities and never personal
 * data, and names itself with a static, versioned `type` such as `orders.order-placed.v1`.
 */
export class Fact {
    constructor(data) {
        this.data = data;
    }
}
/** The registered type of a fact, e.g. `orders.order-placed.v1`. */
export function typeOf(fact) {
    return fact.constructor.type;
}
//# sourceMappingURL=fact.js.map