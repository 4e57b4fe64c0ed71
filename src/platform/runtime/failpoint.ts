/**
 * A named place on the way of money and facts, for the rig to stop a process at. Here it does nothing, and nothing can
 * make it do anything; the rig's own build (`npm run chaos`) puts another module in this one's place.
 */
export function failpoint(_name: Failpoint): void | Promise<void> {}

/** Every such place: what has just happened there, and what comes next has not. */
export type Failpoint =
  | 'transaction.before-commit'
  | 'transaction.committed'
  | 'idempotency.claimed'
  | 'idempotency.handled'
  | 'checkout.placed'
  | 'checkout.asked'
  | 'checkout.settled'
  | 'operation.begun'
  | 'operation.asked'
  | 'webhook.kept'
  | 'webhook.done'
  | 'facts.handled'
  | 'facts.checkpointed'
  | 'jobs.taken'
  | 'jobs.done';
