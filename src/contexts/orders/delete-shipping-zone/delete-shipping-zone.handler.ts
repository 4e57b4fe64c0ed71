import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { ShippingZoneNotFound } from '../domain/shipping.errors.js';

/** Takes a zone away with its options; carts that chose one are told so. Throws `ShippingZoneNotFound`. */
export class DeleteShippingZone extends Command<void> {
  constructor(readonly code: string) {
    super();
  }
}

@CommandHandler(DeleteShippingZone)
export class DeleteShippingZoneHandler implements ICommandHandler<DeleteShippingZone> {
  constructor(private readonly database: Database) {}

  async execute({ code }: DeleteShippingZone): Promise<void> {
    const deleted = await this.database.query('DELETE FROM orders.shipping_zones WHERE code = $1 RETURNING id', [code]);
    if (deleted.length === 0) throw new ShippingZoneNotFound(code);
  }
}
