import { randomId } from '../kit/random.js';
import { missing } from './say.js';
const declined = (decline_code, code = 'card_declined') => ({
    ...{ brand: 'visa', last4: '0002' },
    decline: { code, decline_code, message: 'Your card was declined.' },
});
/** Stripe's published test payment methods. Source: https://docs.stripe.com/testing */
const CARDS = {
    pm_card_visa: { brand: 'visa', last4: '4242' },
    pm_card_mastercard: { brand: 'mastercard', last4: '4444' },
    pm_card_amex: { brand: 'amex', last4: '8431' },
    pm_card_threeDSecure2Required: { brand: 'visa', last4: '3220', asksShopper: true },
    pm_card_authenticationRequired: { brand: 'visa', last4: '3184', asksShopper: true },
    pm_card_chargeDeclined: declined('generic_decline'),
    pm_card_visa_chargeDeclined: declined('generic_decline'),
    pm_card_chargeDeclinedInsufficientFunds: declined('insufficient_funds'),
    pm_card_visa_chargeDeclinedInsufficientFunds: declined('insufficient_funds'),
    pm_card_visa_chargeDeclinedLostCard: declined('lost_card'),
    pm_card_visa_chargeDeclinedStolenCard: declined('stolen_card'),
    pm_card_chargeDeclinedExpiredCard: declined('expired_card', 'expired_card'),
    pm_card_chargeDeclinedFraudulent: declined('fraudulent'),
};
export function behaviourOf({ simulator }) {
    return CARDS[simulator.card];
}
/** The payment method of that name; a test card makes a new one each time it is named. Throws 404. */
export function paymentMethod(unit, id, param = 'payment_method') {
    return CARDS[id] ? newMethod(unit, id) : (unit.get('payment_method', id) ?? notThere(id, param));
}
/** `tok_visa` for `pm_card_visa`, as `card[token]`. */
export function methodOfToken(unit, token) {
    const card = `pm_card_${token.replace(/^tok_/, '')}`;
    return CARDS[card] ? newMethod(unit, card) : notThere(token, 'card[token]');
}
function newMethod(unit, card) {
    const { brand, last4 } = CARDS[card];
    return unit.put('payment_method', {
        ...{ id: randomId('pm_'), object: 'payment_method', allow_redisplay: 'unspecified', type: 'card' },
        card: { brand, last4, exp_month: 12, exp_year: unit.now.getUTCFullYear() + 3, country: 'DE', funding: 'credit' },
        ...{ created: unit.seconds, customer: null, livemode: false, metadata: {}, simulator: { card } },
    });
}
function notThere(id, param) {
    throw missing('PaymentMethod', id, param);
}
//# sourceMappingURL=cards.js.map