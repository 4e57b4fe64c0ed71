import { allocate, roundedQuotient } from '../../../platform/domain/money.js';
import { AmountTooLarge } from './pricing.errors.js';
import { rateFor, STANDARD } from './tax-rates.js';
/**
 * Prices and taxes lines and shipping. Tax is worked out once for each rate, on the sum of what it applies to, rounded
 * half away from zero, and shared out by largest remainder: the lines always sum to the totals.
 */
export function quote(input) {
    const { currency, pricesIncludeTax, region, lines, prices, rates } = input;
    const priced = lines.filter(({ variantId }) => prices[variantId] !== undefined);
    const goods = priced.map(({ variantId, quantity, taxCategory }) => ({
        amount: exactProduct(prices[variantId], quantity),
        rate: rateFor(rates, taxCategory, region),
    }));
    const taxables = [...goods, { amount: shippingFor(goods, input), rate: rateFor(rates, STANDARD, region) }];
    const amounts = taxed(taxables, pricesIncludeTax);
    return {
        currency,
        pricesIncludeTax,
        lines: priced.map((line, index) => quotedLine(line, prices[line.variantId], amounts[index])),
        shipping: amounts[priced.length],
        totals: {
            net: exactSum(amounts.map(({ net }) => net)),
            tax: exactSum(amounts.map(({ tax }) => tax)),
            gross: exactSum(amounts.map(({ gross }) => gross)),
        },
        unpriced: lines.filter((line) => !priced.includes(line)).map(({ lineId }) => lineId),
    };
}
/** Tax on an amount, in minor units: added to a net amount, or found within a gross one. */
export function taxOn(amount, rate, included) {
    const [whole = '0', fraction = ''] = rate.split('.');
    const scale = 10n ** BigInt(fraction.length);
    const parts = BigInt(whole + fraction);
    return roundedQuotient(amount * parts, included ? scale + parts : scale);
}
function shippingFor(goods, { shippingAmount, shippingFreeFrom }) {
    const isFree = typeof shippingFreeFrom === 'number' && exactSum(goods.map(({ amount }) => amount)) >= shippingFreeFrom;
    return isFree ? 0 : shippingAmount;
}
function taxed(taxables, included) {
    const taxes = new Array(taxables.length).fill(0);
    for (const rate of new Set(taxables.map((taxable) => taxable.rate))) {
        const group = [...taxables.keys()].filter((index) => taxables[index].rate === rate);
        const amounts = group.map((index) => taxables[index].amount);
        const shares = allocate(taxOn(BigInt(exactSum(amounts)), rate, included), amounts);
        group.forEach((index, share) => (taxes[index] = shares[share]));
    }
    return taxables.map(({ amount, rate }, index) => {
        const tax = taxes[index];
        return included ? { net: amount - tax, tax, gross: amount, rate } : { net: amount, tax, gross: amount + tax, rate };
    });
}
function quotedLine({ lineId, variantId, quantity }, unitPrice, amount) {
    return { lineId, variantId, quantity, unitPrice, ...amount };
}
function exactProduct(price, quantity) {
    return safe(BigInt(price) * BigInt(quantity));
}
function exactSum(amounts) {
    return safe(amounts.reduce((sum, amount) => sum + BigInt(amount), 0n));
}
function safe(amount) {
    if (amount > BigInt(Number.MAX_SAFE_INTEGER))
        throw new AmountTooLarge();
    return Number(amount);
}
//# sourceMappingURL=quote.js.map