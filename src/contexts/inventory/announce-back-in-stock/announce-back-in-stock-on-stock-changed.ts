import { EventsHandler, QueryBus } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { FactPublisher } from '../../../platform/facts/fact-publisher.js';
import { type BatchHandler } from '../../../platform/facts/subscriber.js';
import { GetAvailability } from '../contract/get-availability.query.js';
import { BundleChanged } from '../contract/bundle-changed.event.js';
import { StockChanged } from '../contract/stock-changed.event.js';
import { VariantBackInStock } from '../contract/variant-back-in-stock.event.js';
import { Bundles } from '../storage/bundles.js';

/** Notes what is available and answers the variants of which nothing was before: of one that is new, nothing was. */
const NOTE = `
  WITH now AS (
    SELECT variant_id, available FROM unnest($1::uuid[], $2::bigint[]) AS now(variant_id, available)
  ), before AS MATERIALIZED (
    SELECT now.variant_id, coalesce(noted.available, 0) AS available
    FROM now LEFT JOIN inventory.announced_availability AS noted USING (variant_id)
  ), noted AS (
    INSERT INTO inventory.announced_availability AS noted (variant_id, available) SELECT variant_id, available FROM now
    ON CONFLICT (variant_id) DO UPDATE SET available = excluded.available WHERE noted.available <> excluded.available
  )
  SELECT now.variant_id AS "variantId", now.available FROM now JOIN before USING (variant_id)
  WHERE before.available <= 0 AND now.available > 0 ORDER BY now.variant_id`;

/**
 * Tells when a variant can be bought again. What is available depends on all locations and on how a variant is sold, so
 * no single change of a level knows: this subscriber, one at a time among all processes, compares the present with what
 * it saw last.
 */
@EventsHandler(StockChanged, BundleChanged)
export class AnnounceBackInStockOnStockChanged implements BatchHandler<StockChanged | BundleChanged> {
  constructor(
    private readonly queryBus: QueryBus,
    private readonly bundles: Bundles,
    private readonly database: Database,
    private readonly facts: FactPublisher,
  ) {}

  async handleBatch(facts: (StockChanged | BundleChanged)[]): Promise<void> {
    const changed = facts.flatMap(({ data }) =>
      'levels' in data ? data.levels.map(({ variantId }) => variantId) : [data.variantId],
    );
    const ids = new Set([...changed, ...(await this.bundles.madeOf(changed))]);
    const present = await this.queryBus.execute(new GetAvailability([...ids]));
    const returned = await this.database.query<{ variantId: string; available: number }>(NOTE, [
      present.map(({ variantId }) => variantId),
      present.map(({ available }) => available),
    ]);
    await this.facts.append(returned.map((data) => ({ subject: data.variantId, fact: new VariantBackInStock(data) })));
  }
}
