/**
 * Something that happened, told in the past tense and kept for ever in the fact log.
 * A subclass carries plain JSON (ISO dates, money as minor units and currency), never entities and never personal
 * data, and names itself with a static, versioned `type` such as `orders.order-placed.v1`.
 */
export abstract class Fact<Data extends object = object> {
  constructor(readonly data: Data) {}
}

/** A concrete fact class: what a subscriber listens to and what the log revives. */
export interface FactClass<F extends Fact = Fact> {
  readonly type: string;
  readonly name: string;
  new (data: never): F;
}

/** The registered type of a fact, e.g. `orders.order-placed.v1`. */
export function typeOf(fact: Fact): string {
  return (fact.constructor as unknown as FactClass).type;
}
