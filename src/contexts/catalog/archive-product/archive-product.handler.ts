import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../platform/runtime/clock.js';
import { Products } from '../storage/product.repository.js';

/** Takes a product out of the shop; it stays readable for staff and can become active again. Throws `ProductUnknown`. */
export class ArchiveProduct extends Command<void> {
  constructor(
    readonly id: string,
    readonly expectedVersion?: number,
  ) {
    super();
  }
}

@CommandHandler(ArchiveProduct)
export class ArchiveProductHandler implements ICommandHandler<ArchiveProduct> {
  constructor(
    private readonly products: Products,
    private readonly clock: Clock,
  ) {}

  async execute({ id, expectedVersion }: ArchiveProduct): Promise<void> {
    const archive = { status: 'archived' } as const;
    await this.products.update(id, (product) => product.change(archive, this.clock.now()), expectedVersion);
  }
}
