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
import { Database } from '../../../platform/database/database.js';
import { selectList } from '../../../platform/database/select-list.js';
import { CartNotFound } from '../domain/cart.errors.js';
import { CartTable } from '../storage/cart.table.js';
import { CartQuotes } from '../views/cart-quotes.js';
import { toCartView } from '../views/cart.view.js';
/** A cart at today's prices, for the holder of its token: two SQL statements. */
export class GetCart extends Query {
    constructor(cartId, tokenHash) {
        super();
        this.cartId = cartId;
        this.tokenHash = tokenHash;
    }
}
/** The cart, and its shipping option as it is priced for its weight and destination. */
const CART = `
  SELECT ${selectList(CartTable)}, (
    SELECT json_build_object('id', offer.id, 'code', offer.code, 'name', offer.name,
      'deliveryEstimate', offer.delivery_estimate, 'amount', offer.amount, 'freeFrom', offer.free_from)
    FROM orders.shipping_offers(cart.shipping_address->>'country', cart.shipping_address->>'region', cart.currency, (
      SELECT coalesce(sum((line->>'weightGrams')::bigint * (line->>'quantity')::bigint), 0)::bigint
      FROM jsonb_array_elements(cart.lines) line
    )) offer
    WHERE offer.id = cart.shipping_option_id
  ) AS offer
  FROM orders.carts cart WHERE id = $1 AND token_hash = $2`;
let GetCartHandler = class GetCartHandler {
    constructor(database, quotes) {
        this.database = database;
        this.quotes = quotes;
    }
    async execute({ cartId, tokenHash }) {
        const [row] = await this.database.query(CART, [cartId, tokenHash]);
        if (!row)
            throw new CartNotFound();
        return toCartView(row, await this.quotes.with(row, row.offer ?? undefined));
    }
};
GetCartHandler = __decorate([
    QueryHandler(GetCart),
    __metadata("design:paramtypes", [Database,
        CartQuotes])
], GetCartHandler);
export { GetCartHandler };
//# sourceMappingURL=get-cart.handler.js.map