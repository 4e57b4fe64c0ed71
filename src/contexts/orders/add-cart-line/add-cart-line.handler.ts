import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { Clock } from '../../../platform/runtime/clock.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { DescribeVariants } from '../../catalog/contract/describe-variants.query.js';
import { type CartVariant, withVariant } from '../domain/cart-state.js';
import { VariantNotSellable } from '../domain/cart.errors.js';
import { Carts } from '../storage/cart.repository.js';
import { CartQuotes } from '../views/cart-quotes.js';
import { type CartView, toCartView } from '../views/cart.view.js';

/** Puts units of a variant into a cart. Throws `VariantNotSellable`, `CartFull`, `CartQuantityRefused`, `CartCompleted`. */
export class AddCartLine extends Command<CartView> {
  constructor(
    readonly cartId: string,
    readonly tokenHash: string,
    readonly variantId: string,
    readonly quantity: number,
  ) {
    super();
  }
}

@CommandHandler(AddCartLine)
export class AddCartLineHandler implements ICommandHandler<AddCartLine> {
  constructor(
    private readonly carts: Carts,
    private readonly quotes: CartQuotes,
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  /** Quotes the cart as it will be before it is stored, so that one quote both refuses the unpriced and is the answer. */
  async execute({ cartId, tokenHash, variantId, quantity }: AddCartLine): Promise<CartView> {
    const before = (await this.carts.get(cartId)).openedWith(tokenHash).state;
    const variant = await this.describe(variantId);
    const lineId = newId();
    const lines = withVariant(before.lines, lineId, variant, quantity);
    const wanted = { ...before, lines };
    const quote = await this.quotes.of(wanted);
    const added = lines.find((line) => line.variantId === variantId)!;
    if (quote.quote.unpriced.includes(added.lineId)) throw new VariantNotSellable('not_priced', before.currency);
    const { state } = await this.carts.update(cartId, (cart) =>
      cart.addLine(lineId, variant, quantity, this.clock.now()),
    );
    return toCartView(state, await this.quotes.asStored(state, wanted, quote));
  }

  private async describe(variantId: string): Promise<CartVariant> {
    const [described] = await this.queries.execute(new DescribeVariants([variantId]));
    if (!described?.sellable) throw new VariantNotSellable('not_sellable');
    const { sellable: _, productTitle: title, ...variant } = described;
    return { ...variant, title };
  }
}
