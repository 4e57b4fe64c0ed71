/** Crockford's base 32: no I, L, O, U, so that a number can be read aloud (https://www.crockford.com/base32.html). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/**
 * A number for people: the day and 40 random bits, e.g. `261122-7K3M9QXT`. It tells nobody how many orders a shop has
 * and needs no counter that every order would queue for; the unique index guards against the one coincidence in 10^12.
 */
export function orderNumber(day, random) {
    const bits = random.slice(0, 5).reduce((value, byte) => value * 256n + BigInt(byte), 0n);
    const code = Array.from({ length: 8 }, (_, digit) => ALPHABET[Number((bits >> BigInt(35 - 5 * digit)) & 31n)]);
    return `${day.toISOString().slice(2, 10).replaceAll('-', '')}-${code.join('')}`;
}
//# sourceMappingURL=order-number.js.map