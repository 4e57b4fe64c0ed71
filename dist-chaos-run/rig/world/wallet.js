/** Mostly money; sometimes none, sometimes no answer, before and after the charge. */
export const WALLET = {
    sure: 'pm_card_visa',
    sureInParts: 'tok_success',
    tokens: [
        [50, 'pm_card_visa'],
        [6, 'pm_card_visa_chargeDeclined'],
        [4, 'pm_card_threeDSecure2Required'],
        [20, 'tok_success'],
        [4, 'tok_declined'],
        [10, 'tok_timeout_after_charge'],
        [6, 'tok_timeout_before_charge'],
    ],
};
//# sourceMappingURL=wallet.js.map