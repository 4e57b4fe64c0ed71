import { Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ImportCategories, ImportVariants } from '../contexts/catalog/contract/import-catalogue.command.js';
import { ProductChanged } from '../contexts/catalog/contract/product-changed.event.js';
import { CreateLocation } from '../contexts/inventory/contract/create-location.command.js';
import { SetStock } from '../contexts/inventory/contract/set-stock.command.js';
import { PutShippingZone } from '../contexts/orders/contract/put-shipping-zone.command.js';
import { SetPrices } from '../contexts/pricing/contract/set-prices.command.js';
import { Database, Transaction } from '../platform/database/database.js';
import { DomainError } from '../platform/domain/domain-error.js';
import { demoCategories, demoVariants } from './demo-goods.js';
import { DEMO_ZONES } from './demo-shipping.js';

/** Any constant that nobody else in this database locks. */
const SEEDING = 4_702_111_235;

/** Fills a shop that has never had a product, through the commands its contexts offer to everybody. */
@Injectable()
export class DemoStore {
  private readonly logger = new Logger('Demo');

  constructor(
    private readonly commands: CommandBus,
    private readonly database: Database,
    private readonly transaction: Transaction,
  ) {}

  /** All or nothing, and by one process: whoever comes second, or later, changes nothing. True when it was us. */
  async seed(): Promise<boolean> {
    if (!(await this.isUntouched())) return false;
    await this.openSouth();
    return this.transaction.run(async () => {
      const [lock] = await this.database.query<{ mine: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS mine', [
        SEEDING,
      ]);
      if (!lock!.mine || !(await this.isUntouched())) return false;
      await this.fill();
      return true;
    });
  }

  private async isUntouched(): Promise<boolean> {
    const products = await this.database.query('SELECT FROM platform.facts WHERE type = $1 LIMIT 1', [
      ProductChanged.type,
    ]);
    return products.length === 0;
  }

  private async fill(): Promise<void> {
    const goods = demoVariants();
    await this.commands.execute(new ImportCategories(demoCategories()));
    const imported = await this.commands.execute(new ImportVariants(goods.map(({ row }) => row)));
    const variants = goods.map((variant, index) => {
      const { variantId, reason } = imported[index]!;
      if (!variantId) throw new Error(`The demo's ${variant.row.sku} was rejected: ${reason}`);
      return { ...variant, variantId };
    });
    await this.commands.execute(
      new SetPrices(
        variants.flatMap(({ variantId, prices }) =>
          Object.entries(prices).map(([currency, amount]) => ({ variantId, currency, amount })),
        ),
      ),
    );
    await this.commands.execute(
      new SetStock(
        variants.flatMap(({ variantId, stock }) =>
          Object.entries(stock).map(([location, onHand]) => ({ variantId, location, onHand })),
        ),
      ),
    );
    for (const zone of DEMO_ZONES) await this.commands.execute(new PutShippingZone(zone));
    this.logger.log(`The demo store has opened with ${variants.length} variants`);
  }

  /** Outside the transaction, which a location that is there already would spoil. */
  private async openSouth(): Promise<void> {
    const south = { name: 'Southern warehouse, Munich', priority: 200, active: true };
    try {
      await this.commands.execute(new CreateLocation('south', south));
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'inventory.location_code_taken')) throw error;
    }
  }
}
