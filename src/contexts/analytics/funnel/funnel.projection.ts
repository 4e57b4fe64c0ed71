import { EventsHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { type BatchHandler } from '../../../platform/facts/subscriber.js';
import { CartCreated } from '../../orders/contract/cart-created.event.js';
import { CartFilled } from '../../orders/contract/cart-filled.event.js';
import { OrderConfirmed } from '../../orders/contract/order-confirmed.event.js';
import { OrderPlaced } from '../../orders/contract/order-placed.event.js';
import { bucketOf } from '../storage/buckets.js';

type FunnelFact = CartCreated | CartFilled | OrderPlaced | OrderConfirmed;

const STEPS = ['carts_created', 'carts_filled', 'checkouts', 'cart_checkouts', 'orders', 'cart_orders'] as const;
type Step = (typeof STEPS)[number];

const COUNT_STEPS = `
  INSERT INTO analytics.funnel AS funnel (bucket, ${STEPS.join(', ')})
  SELECT ${bucketOf('at')}, ${STEPS.map((step) => `count(*) FILTER (WHERE steps ? '${step}')`).join(', ')}
  FROM jsonb_to_recordset($1::jsonb) AS passed(at timestamptz, steps jsonb) GROUP BY 1
  ON CONFLICT (bucket) DO UPDATE SET ${STEPS.map((step) => `${step} = funnel.${step} + EXCLUDED.${step}`).join(', ')}`;

/** How many carts and orders pass each step, in quarters of an hour. */
@EventsHandler(CartCreated, CartFilled, OrderPlaced, OrderConfirmed)
export class FunnelProjection implements BatchHandler<FunnelFact> {
  constructor(private readonly database: Database) {}

  async handleBatch(facts: FunnelFact[]): Promise<void> {
    await this.database.query(COUNT_STEPS, [JSON.stringify(facts.map(passedSteps))]);
  }

  async reset(): Promise<void> {
    await this.database.query('TRUNCATE analytics.funnel');
  }
}

function passedSteps(fact: FunnelFact): { at: string; steps: Step[] } {
  if (fact instanceof CartCreated) return { at: fact.data.createdAt, steps: ['carts_created'] };
  if (fact instanceof CartFilled) return { at: fact.data.filledAt, steps: ['carts_filled'] };
  const cart = fact.data.cartId !== null;
  if (fact instanceof OrderPlaced) {
    return { at: fact.data.placedAt, steps: cart ? ['checkouts', 'cart_checkouts'] : ['checkouts'] };
  }
  return { at: fact.data.confirmedAt, steps: cart ? ['orders', 'cart_orders'] : ['orders'] };
}
