/** What `Payment.open` needs; `amount` in minor units. */
export interface OpenedPayment {
  id: string;
  orderId: string;
  gateway: string;
  token: string;
  amount: number;
  currency: string;
  /** Which share of the order it pays; 1 unless stated. */
  part?: number;
  /** `automatic`: taken in the same step as it is authorised. */
  capture?: 'manual' | 'automatic';
  /** Keep the method for this customer. */
  saveFor?: string | null;
  returnUrl?: string | null;
}

/** The name under which gateways know a payment's attempt. */
export const gatewayKeyOf = (paymentId: string): string => `payment-${paymentId}`;
