import { EventsHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { type BatchHandler } from '../../../platform/facts/subscriber.js';
import { OrderCancelled } from '../../orders/contract/order-cancelled.event.js';
import { OrderConfirmed } from '../../orders/contract/order-confirmed.event.js';
import { OrderEdited } from '../../orders/contract/order-edited.event.js';
import { type GivenUpLine, OrderLinesCancelled } from '../../orders/contract/order-lines-cancelled.event.js';
import { type SoldLine } from '../../orders/contract/order-placed.event.js';
import { type ReturnedLine, ReturnReceived } from '../../orders/contract/return-received.event.js';
import { bucketOf } from '../storage/buckets.js';

type ProductFact = OrderConfirmed | OrderEdited | OrderLinesCancelled | OrderCancelled | ReturnReceived;

const FIGURES = ['units', 'gross', 'returned_units', 'returned'] as const satisfies (keyof Line)[];

/** Adds the lines to their buckets, and remembers what each variant was called when it was last sold. */
const FOLD_LINES = `
  WITH line AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb)
      AS line(n bigint, at timestamptz, currency text, variant_id uuid, product_id uuid, sku text, title text, units bigint, gross bigint, returned_units bigint, returned bigint)
  ), named AS (
    INSERT INTO analytics.sold_variants AS sold (variant_id, product_id, sku, title)
    SELECT DISTINCT ON (variant_id) variant_id, product_id, sku, title FROM line WHERE title IS NOT NULL ORDER BY variant_id, n DESC
    ON CONFLICT (variant_id) DO UPDATE SET product_id = EXCLUDED.product_id, sku = EXCLUDED.sku, title = EXCLUDED.title
    WHERE (sold.product_id, sold.sku, sold.title) IS DISTINCT FROM (EXCLUDED.product_id, EXCLUDED.sku, EXCLUDED.title)
  )
  INSERT INTO analytics.product_sales AS sales (currency, bucket, variant_id, ${FIGURES.join(', ')})
  SELECT currency, ${bucketOf('at')}, variant_id, ${FIGURES.map((name) => `coalesce(sum(${name}), 0)`).join(', ')}
  FROM line GROUP BY 1, 2, 3
  ON CONFLICT (currency, bucket, variant_id)
    DO UPDATE SET ${FIGURES.map((name) => `${name} = sales.${name} + EXCLUDED.${name}`).join(', ')}`;

/** Units and money per sold variant in quarters of an hour; what is cancelled is taken away when it is, what comes back counts apart. */
@EventsHandler(OrderConfirmed, OrderEdited, OrderLinesCancelled, OrderCancelled, ReturnReceived)
export class TopProductsProjection implements BatchHandler<ProductFact> {
  constructor(private readonly database: Database) {}

  async handleBatch(facts: ProductFact[]): Promise<void> {
    const lines = facts.flatMap(linesOf);
    await this.database.query(FOLD_LINES, [JSON.stringify(lines.map((line, n) => ({ n, ...line })))]);
  }

  async reset(): Promise<void> {
    await this.database.query('TRUNCATE analytics.product_sales, analytics.sold_variants');
  }
}

interface Line {
  at: string;
  currency: string;
  variant_id: string;
  product_id: string;
  sku: string;
  /** Only of sold lines. */
  title?: string;
  units?: number;
  gross?: number;
  returned_units?: number;
  returned?: number;
}

function linesOf(fact: ProductFact): Line[] {
  const { currency } = fact.data;
  if (fact instanceof OrderConfirmed) return fact.data.lines.map(sold(fact.data.confirmedAt, currency));
  if (fact instanceof OrderEdited) {
    const { added, cancelled, editedAt } = fact.data;
    return [...added.map(sold(editedAt, currency)), ...cancelled.map(givenUp(editedAt, currency))];
  }
  if (fact instanceof ReturnReceived) return fact.data.lines.map(cameBack(fact.data.receivedAt, currency));
  if (fact instanceof OrderCancelled && !fact.data.wasConfirmed) return [];
  return (fact.data.lines ?? []).map(givenUp(fact.data.cancelledAt, currency));
}

const sold =
  (at: string, currency: string) =>
  ({ variantId: variant_id, productId: product_id, sku, title, quantity: units, gross }: SoldLine): Line => ({
    ...{ at, currency, variant_id, product_id, sku, title, units, gross },
  });

const givenUp =
  (at: string, currency: string) =>
  ({ variantId: variant_id, productId: product_id, sku, quantity, gross }: GivenUpLine): Line => ({
    ...{ at, currency, variant_id, product_id, sku, units: -quantity, gross: -gross },
  });

const cameBack =
  (at: string, currency: string) =>
  ({ variantId: variant_id, productId: product_id, sku, quantity, gross }: ReturnedLine): Line => ({
    ...{ at, currency, variant_id, product_id, sku, returned_units: quantity, returned: gross },
  });
