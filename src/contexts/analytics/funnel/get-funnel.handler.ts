import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { type Period } from '../domain/period.js';
import { ratio } from '../domain/ratio.js';
import { IN_PERIOD, LOCAL_DATE, periodValues, reading } from '../storage/buckets.js';

/** What happened on the way from cart to order; ratios are decimal strings, null when nothing came in. */
export interface FunnelFigures {
  carts_created: number;
  carts_filled: number;
  /** Orders placed, with or without a cart. */
  checkouts: number;
  /** Those of them that came from a cart. */
  cart_checkouts: number;
  orders: number;
  cart_orders: number;
  /** carts_filled / carts_created */
  fill_rate: string | null;
  /** cart_checkouts / carts_filled */
  checkout_rate: string | null;
  /** orders / checkouts */
  confirmation_rate: string | null;
  /** cart_orders / carts_created */
  conversion_rate: string | null;
}

export interface Funnel {
  days: (FunnelFigures & { date: string })[];
  totals: FunnelFigures;
}

/** The funnel by day of the period's time zone, days without an event left out. One SQL statement. */
export class GetFunnel extends Query<Funnel> {
  constructor(readonly period: Period) {
    super();
  }
}

const STEPS = ['carts_created', 'carts_filled', 'checkouts', 'cart_checkouts', 'orders', 'cart_orders'] as const;
type Steps = Record<(typeof STEPS)[number], number>;

const DAYS = `
  SELECT ${LOCAL_DATE}::text AS date, ${STEPS.map((step) => `sum(${step})::bigint AS ${step}`).join(', ')}
  FROM analytics.funnel WHERE ${IN_PERIOD} GROUP BY 1 ORDER BY 1`;

@QueryHandler(GetFunnel)
export class GetFunnelHandler implements IQueryHandler<GetFunnel> {
  constructor(private readonly database: Database) {}

  async execute({ period }: GetFunnel): Promise<Funnel> {
    const rows = await reading(period, () => this.database.query<Steps & { date: string }>(DAYS, periodValues(period)));
    const total = (step: keyof Steps) => rows.reduce((sum, row) => sum + row[step], 0);
    return {
      days: rows.map((row) => ({ date: row.date, ...figuresOf(row) })),
      totals: figuresOf(Object.fromEntries(STEPS.map((step) => [step, total(step)])) as Steps),
    };
  }
}

function figuresOf(steps: Steps): FunnelFigures {
  return {
    ...(Object.fromEntries(STEPS.map((step) => [step, steps[step]])) as Steps),
    fill_rate: ratio(steps.carts_filled, steps.carts_created),
    checkout_rate: ratio(steps.cart_checkouts, steps.carts_filled),
    confirmation_rate: ratio(steps.orders, steps.checkouts),
    conversion_rate: ratio(steps.cart_orders, steps.carts_created),
  };
}
