import { type SavedMethod } from '../contract/payment-gateway.js';

/** A method in PayPal's vault, as an order or the vault itself shows it. */
export interface VaultedMethod {
  id: string;
  email?: string;
}

/** The token of a method in PayPal's vault; `undefined` for any other token. */
export function vaultIdIn(token: string): string | undefined {
  return /^vault:([0-9A-Za-z_-]{1,255})$/.exec(token)?.[1];
}

/** How a kept wallet is shown: of the address just enough for its owner to know it. */
export function savedMethod({ id, email }: VaultedMethod): SavedMethod {
  const label = email ? `PayPal (${email.replace(/^(.).*@/, '$1…@')})` : 'PayPal';
  return { token: `vault:${id}`, kind: 'paypal', label };
}
