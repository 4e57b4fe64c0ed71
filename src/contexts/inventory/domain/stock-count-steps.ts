export type StockCountStatus = 'open' | 'applied' | 'cancelled';

/** Every step there is; whatever is not here is refused. */
export const STOCK_COUNT_STEPS: Record<StockCountStatus, readonly StockCountStatus[]> = {
  open: ['applied', 'cancelled'],
  applied: [],
  cancelled: [],
};
