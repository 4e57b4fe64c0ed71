/** What pays: a payment method that the storefront made with Stripe.js, or a kept one together with its customer. */
export interface StripeToken {
  method: string;
  customer?: string;
}

/** Reads `pm_...` or `cus_...:pm_...`; undefined for anything else, such as a card's number. */
export function readToken(token: string): StripeToken | undefined {
  const match = /^(?:(cus_\w{1,100}):)?(pm_\w{1,200})$/.exec(token);
  if (!match) return undefined;
  const [, customer, method] = match;
  return { method: method!, ...(customer && { customer }) };
}

/** The token of a kept method; the customer is part of it, because Stripe wants to hear both. */
export function tokenOf(customer: string, method: string): string {
  return `${customer}:${method}`;
}
