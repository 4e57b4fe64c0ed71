/** What one payment of an order could give back, in minor units. */
export interface Givable {
  paymentId: string;
  /** Authorised, neither taken nor let go nor being asked for. */
  capturable: number;
  /** Taken, neither given back nor being asked back. */
  refundable: number;
}

/** What one payment gives back of a refund; one of the two may be 0, not both. */
export interface RefundShare {
  paymentId: string;
  letGo: number;
  refund: number;
}

/** All that the payments together could give back. */
export function givableOf(payments: readonly Givable[]): number {
  return payments.reduce((sum, { capturable, refundable }) => sum + capturable + refundable, 0);
}

/**
 * Splits a refund over an order's payments, in the order they are given: first all of what `from` prefers, then the
 * other kind. The shares add up to `amount`, unless the payments cannot give that much.
 */
export function refundShares(
  payments: readonly Givable[],
  amount: number,
  from: 'authorized' | 'captured',
): RefundShare[] {
  let left = amount;
  const take = (from: number): number => {
    const taken = Math.min(from, left);
    left -= taken;
    return taken;
  };
  const shares = payments.map(({ paymentId }) => ({ paymentId, letGo: 0, refund: 0 }));
  const letGo = (): void => payments.forEach(({ capturable }, index) => (shares[index]!.letGo = take(capturable)));
  const refund = (): void => payments.forEach(({ refundable }, index) => (shares[index]!.refund = take(refundable)));
  for (const step of from === 'authorized' ? [letGo, refund] : [refund, letGo]) step();
  return shares.filter(({ letGo, refund }) => letGo + refund > 0);
}
