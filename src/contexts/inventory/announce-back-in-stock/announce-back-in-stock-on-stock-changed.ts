import { EventsHandler, QueryBus } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { FactPublisher } from '../../../platform/facts/fact-publisher.js';
import { type BatchHandler } from '../../../platform/facts/subscriber.js';
import { inBatches } from '../../../platform/runtime/in-batches.js';
import { GetAvailability } from '../contract/get-availability.query.js';
import { BundleChanged } from '../contract/bundle-changed.event.js';
import { LocationChanged } from '../contract/location-changed.event.js';
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

/** What is or was at one of these locations. */
const AT_LOCATIONS = 'SELECT DISTINCT variant_id AS id FROM inventory.levels WHERE location_id = ANY ($1::uuid[])';

/** Variants compared by one statement: a location may have all of them. */
const AT_ONCE = 1_000;

type Told = StockChanged | BundleChanged | LocationChanged;

/**
 * Tells when a variant can be bought again. What is available depends on all locations and on how a variant is sold, so
 * no single change of a level knows: this subscriber, one at a time among all processes, compares the present with what
 * it saw last.
 */
@EventsHandler(StockChanged, BundleChanged, LocationChanged)
export class AnnounceBackInStockOnStockChanged implements BatchHandler<Told> {
  constructor(
    private readonly queryBus: QueryBus,
    private readonly bundles: Bundles,
    private readonly database: Database,
    private readonly facts: FactPublisher,
  ) {}

  async handleBatch(facts: Told[]): Promise<void> {
    const changed = new Set([...facts.flatMap(variantsOf), ...(await this.variantsAt(facts.flatMap(locationsOf)))]);
    for (const some of inBatches([...changed], AT_ONCE)) await this.compare(some);
  }

  private async variantsAt(locationIds: readonly string[]): Promise<string[]> {
    if (locationIds.length === 0) return [];
    return (await this.database.query<{ id: string }>(AT_LOCATIONS, [locationIds])).map(({ id }) => id);
  }

  private async compare(variantIds: readonly string[]): Promise<void> {
    const ids = new Set([...variantIds, ...(await this.bundles.madeOf(variantIds))]);
    const present = await this.queryBus.execute(new GetAvailability([...ids]));
    const returned = await this.database.query<{ variantId: string; available: number }>(NOTE, [
      present.map(({ variantId }) => variantId),
      present.map(({ available }) => available),
    ]);
    await this.facts.append(returned.map((data) => ({ subject: data.variantId, fact: new VariantBackInStock(data) })));
  }
}

function variantsOf(fact: Told): string[] {
  if (fact instanceof StockChanged) return fact.data.levels.map(({ variantId }) => variantId);
  return fact instanceof BundleChanged ? [fact.data.variantId] : [];
}

function locationsOf(fact: Told): string[] {
  return fact instanceof LocationChanged ? [fact.data.locationId] : [];
}
