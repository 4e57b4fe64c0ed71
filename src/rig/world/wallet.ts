import { type Wallet } from '../driver/shopper.js';

/** Mostly money; sometimes none, sometimes no answer, before and after the charge. */
export const WALLET: Wallet = {
  gateway: 'sandbox',
  sure: 'tok_success',
  tokens: [
    [70, 'tok_success'],
    [10, 'tok_declined'],
    [10, 'tok_timeout_after_charge'],
    [6, 'tok_timeout_before_charge'],
    [4, 'tok_requires_action'],
  ],
};
