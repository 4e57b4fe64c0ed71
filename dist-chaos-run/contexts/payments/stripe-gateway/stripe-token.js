/** Reads `pm_...` or `cus_...:pm_...`; undefined for anything else, such as a card's number. */
export function readToken(token) {
    const match = /^(?:(cus_\w{1,100}):)?(pm_\w{1,200})$/.exec(token);
    if (!match)
        return undefined;
    const [, customer, method] = match;
    return { method: method, ...(customer && { customer }) };
}
/** The token of a kept method; the customer is part of it, because Stripe wants to hear both. */
export function tokenOf(customer, method) {
    return `${customer}:${method}`;
}
//# sourceMappingURL=stripe-token.js.map