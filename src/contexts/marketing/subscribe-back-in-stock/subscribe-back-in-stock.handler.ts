import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { Clock } from '../../../platform/runtime/clock.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { hashOfToken, newToken } from '../../../platform/security/tokens.js';
import { DescribeVariants } from '../../catalog/contract/describe-variants.query.js';
import { GetAvailability } from '../../inventory/contract/get-availability.query.js';
import { VariantInStock, VariantNotOnSale } from '../domain/back-in-stock.errors.js';
import { BackInStock } from '../storage/back-in-stock.js';

/** An address waits for a variant. Answers a token that ends the wait. */
export class SubscribeBackInStock extends Command<string> {
  constructor(
    readonly variantId: string,
    readonly email: string,
  ) {
    super();
  }
}

@CommandHandler(SubscribeBackInStock)
export class SubscribeBackInStockHandler implements ICommandHandler<SubscribeBackInStock> {
  constructor(
    private readonly queryBus: QueryBus,
    private readonly backInStock: BackInStock,
    private readonly clock: Clock,
  ) {}

  /** Throws `VariantNotOnSale`, `VariantInStock`. */
  async execute({ variantId, email }: SubscribeBackInStock): Promise<string> {
    const [variant] = await this.queryBus.execute(new DescribeVariants([variantId]));
    if (!variant?.sellable) throw new VariantNotOnSale();
    const [stock] = await this.queryBus.execute(new GetAvailability([variantId]));
    if (stock && stock.available > 0) throw new VariantInStock(stock.available);
    const token = newToken('bs_');
    const [id, tokenHash, at] = [newId(), hashOfToken(token), this.clock.now()];
    await this.backInStock.add({ id, variantId, email, tokenHash, at });
    return token;
  }
}
