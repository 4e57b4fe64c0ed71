import { type DisputeStatus } from '../contract/gateway-news.js';

/** In the order that a dispute goes through them; the last two are decisions. */
export const DISPUTE_STATUSES: readonly DisputeStatus[] = ['inquiry', 'inquiry_closed', 'open', 'won', 'lost'];

/** It has ended, as far as anybody knows: a bank may yet take money back after an inquiry. */
export function isClosed(status: DisputeStatus): boolean {
  return status === 'inquiry_closed' || isDecided(status);
}

/** Whether a status is news to whoever knows the other: messages come in any order, and the bank's decision is final. */
export function isNews(told: DisputeStatus, known: DisputeStatus): boolean {
  return !isDecided(known) && DISPUTE_STATUSES.indexOf(told) > DISPUTE_STATUSES.indexOf(known);
}

/** The bank has taken money back, for now or for good. */
export function hasTakenMoney(status: DisputeStatus): boolean {
  return status === 'open' || isDecided(status);
}

/** The bank has decided. */
export function isDecided(status: DisputeStatus): status is 'won' | 'lost' {
  return status === 'won' || status === 'lost';
}
