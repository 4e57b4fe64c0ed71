/** All that the payments together could give back. */
export function givableOf(payments) {
    return payments.reduce((sum, { capturable, refundable }) => sum + capturable + refundable, 0);
}
/**
 * Splits a refund over an order's payments, in the order they are given: first all of what `from` prefers, then the
 * other kind. The shares add up to `amount`, unless the payments cannot give that much.
 */
export function refundShares(payments, amount, from) {
    let left = amount;
    const take = (from) => {
        const taken = Math.min(from, left);
        left -= taken;
        return taken;
    };
    const shares = payments.map(({ paymentId }) => ({ paymentId, letGo: 0, refund: 0 }));
    const letGo = () => payments.forEach(({ capturable }, index) => (shares[index].letGo = take(capturable)));
    const refund = () => payments.forEach(({ refundable }, index) => (shares[index].refund = take(refundable)));
    for (const step of from === 'authorized' ? [letGo, refund] : [refund, letGo])
        step();
    return shares.filter(({ letGo, refund }) => letGo + refund > 0);
}
//# sourceMappingURL=refund-shares.js.map