import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { selectList } from '../../../platform/database/select-list.js';
import { type CartState } from '../domain/cart-state.js';
import { CartNotFound } from '../domain/cart.errors.js';
import { CartTable } from '../storage/cart.table.js';
import { type ShippingOffer } from '../storage/shipping-options.js';
import { CartQuotes } from '../views/cart-quotes.js';
import { type CartView, toCartView } from '../views/cart.view.js';

/** A cart at today's prices, for the holder of its token: two SQL statements. */
export class GetCart extends Query<CartView> {
  constructor(
    readonly cartId: string,
    readonly tokenHash: string,
  ) {
    super();
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

@QueryHandler(GetCart)
export class GetCartHandler implements IQueryHandler<GetCart> {
  constructor(
    private readonly database: Database,
    private readonly quotes: CartQuotes,
  ) {}

  async execute({ cartId, tokenHash }: GetCart): Promise<CartView> {
    const [row] = await this.database.query<CartState & { offer: ShippingOffer | null }>(CART, [cartId, tokenHash]);
    if (!row) throw new CartNotFound();
    return toCartView(row, await this.quotes.with(row, row.offer ?? undefined));
  }
}
