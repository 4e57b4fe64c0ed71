import { EventsHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { type BatchHandler } from '../../../platform/facts/subscriber.js';
import { OrderConfirmed } from '../../orders/contract/order-confirmed.event.js';
import { bucketOf } from '../storage/buckets.js';

/** Adds the sold lines to their buckets, and remembers what each variant was called when it was last sold. */
const FOLD_LINES = `
  WITH line AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb)
      AS line(n bigint, at timestamptz, currency text, variant_id uuid, product_id uuid, sku text, title text, units bigint, gross bigint)
  ), named AS (
    INSERT INTO analytics.sold_variants AS sold (variant_id, product_id, sku, title)
    SELECT DISTINCT ON (variant_id) variant_id, product_id, sku, title FROM line ORDER BY variant_id, n DESC
    ON CONFLICT (variant_id) DO UPDATE SET product_id = EXCLUDED.product_id, sku = EXCLUDED.sku, title = EXCLUDED.title
    WHERE (sold.product_id, sold.sku, sold.title) IS DISTINCT FROM (EXCLUDED.product_id, EXCLUDED.sku, EXCLUDED.title)
  )
  INSERT INTO analytics.product_sales AS sales (currency, bucket, variant_id, units, gross)
  SELECT currency, ${bucketOf('at')}, variant_id, sum(units), sum(gross) FROM line GROUP BY 1, 2, 3
  ON CONFLICT (currency, bucket, variant_id)
    DO UPDATE SET units = sales.units + EXCLUDED.units, gross = sales.gross + EXCLUDED.gross`;

/** Units and money per sold variant in quarters of an hour. */
@EventsHandler(OrderConfirmed)
export class TopProductsProjection implements BatchHandler<OrderConfirmed> {
  constructor(private readonly database: Database) {}

  async handleBatch(facts: OrderConfirmed[]): Promise<void> {
    const lines = facts.flatMap(({ data }) =>
      data.lines.map((line) => ({
        at: data.confirmedAt,
        currency: data.currency,
        variant_id: line.variantId,
        product_id: line.productId,
        sku: line.sku,
        title: line.title,
        units: line.quantity,
        gross: line.gross,
      })),
    );
    await this.database.query(FOLD_LINES, [JSON.stringify(lines.map((line, n) => ({ n, ...line })))]);
  }

  async reset(): Promise<void> {
    await this.database.query('TRUNCATE analytics.product_sales, analytics.sold_variants');
  }
}
