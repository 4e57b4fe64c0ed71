import { randomId } from '../kit/random.js';
import { type Unit } from '../kit/store.js';
import { type PaymentMethod } from './objects.js';
import { invalid, missing } from './say.js';

/** What a test card does when it is charged. */
export interface Behaviour {
  brand: string;
  last4: string;
  decline?: { code: string; decline_code: string; message: string };
  /** The bank wants to see the shopper: at every payment, or only where the card is not yet known. */
  asksShopper?: boolean;
  /** A refund takes until somebody says how it ends. */
  refundsSlowly?: boolean;
}

const declined = (decline_code: string, code = 'card_declined') => ({
  ...{ brand: 'visa', last4: '0002' },
  decline: { code, decline_code, message: 'Your card was declined.' },
});

/** Stripe's published test payment methods. Source: https://docs.stripe.com/testing */
const CARDS: Readonly<Record<string, Behaviour>> = {
  pm_card_visa: { brand: 'visa', last4: '4242' },
  pm_card_mastercard: { brand: 'mastercard', last4: '4444' },
  pm_card_amex: { brand: 'amex', last4: '8431' },
  pm_card_threeDSecure2Required: { brand: 'visa', last4: '3220', asksShopper: true },
  pm_card_authenticationRequired: { brand: 'visa', last4: '3184', asksShopper: true },
  pm_card_pendingRefund: { brand: 'visa', last4: '7726', refundsSlowly: true },
  pm_card_chargeDeclined: declined('generic_decline'),
  pm_card_visa_chargeDeclined: declined('generic_decline'),
  pm_card_chargeDeclinedInsufficientFunds: declined('insufficient_funds'),
  pm_card_visa_chargeDeclinedInsufficientFunds: declined('insufficient_funds'),
  pm_card_visa_chargeDeclinedLostCard: declined('lost_card'),
  pm_card_visa_chargeDeclinedStolenCard: declined('stolen_card'),
  pm_card_chargeDeclinedExpiredCard: declined('expired_card', 'expired_card'),
  pm_card_chargeDeclinedFraudulent: declined('fraudulent'),
};

export function behaviourOf({ simulator }: PaymentMethod): Behaviour {
  return CARDS[simulator.card]!;
}

/** The payment method of that name; a test card makes a new one each time it is named. Throws 404. */
export function paymentMethod(unit: Unit, id: string, param = 'payment_method'): PaymentMethod {
  return CARDS[id] ? newMethod(unit, id) : (unit.get<PaymentMethod>('payment_method', id) ?? notThere(id, param));
}

/** One that may still pay or be attached: a detached one may not. Source: https://docs.stripe.com/api/payment_methods/detach */
export function usableMethod(unit: Unit, id: string): PaymentMethod {
  const method = paymentMethod(unit, id);
  if (method.simulator.isDetached)
    throw invalid('The payment method was detached from a customer. It may not be used again.');
  return method;
}

/** `tok_visa` for `pm_card_visa`, as `card[token]`. */
export function methodOfToken(unit: Unit, token: string): PaymentMethod {
  const card = `pm_card_${token.replace(/^tok_/, '')}`;
  return CARDS[card] ? newMethod(unit, card) : notThere(token, 'card[token]');
}

function newMethod(unit: Unit, card: string): PaymentMethod {
  const { brand, last4 } = CARDS[card]!;
  return unit.put<PaymentMethod>('payment_method', {
    ...{ id: randomId('pm_'), object: 'payment_method', allow_redisplay: 'unspecified', type: 'card' },
    card: { brand, last4, exp_month: 12, exp_year: unit.now.getUTCFullYear() + 3, country: 'DE', funding: 'credit' },
    ...{ created: unit.seconds, customer: null, livemode: false, metadata: {}, simulator: { card } },
  });
}

function notThere(id: string, param: string): never {
  throw missing('PaymentMethod', id, param);
}
