import { PaymentsDoNotAddUp } from './checkout.errors.js';

/** A payment that is to be opened for an order; at most one has no amount and pays the rest. Minor units. */
export interface NewOrderPayment {
  id: string;
  amount?: number;
}

/**
 * What each payment pays, so that together they pay the total. Throws `PaymentsDoNotAddUp` when the amounts are more or
 * less than that, or leave nothing for the one that pays the rest.
 */
export function shared(total: number, payments: readonly NewOrderPayment[]): { id: string; amount: number }[] {
  const named = payments.reduce((sum, { amount = 0 }) => sum + amount, 0);
  const open = payments.filter(({ amount }) => amount === undefined);
  const rest = total - named;
  const fits = open.length === 0 ? rest === 0 : open.length === 1 && (rest > 0 || payments.length === 1);
  if (!fits) throw new PaymentsDoNotAddUp(total, named, open.length);
  return payments.map(({ id, amount = rest }) => ({ id, amount }));
}
