import { type Heard } from '../driver/http.js';

/** How long anybody may wait for an answer, whatever is broken. */
export const LONGEST_ANSWER_MS = 10_000;
/** From the end of a trouble until the shop works as before (I29). */
export const RECOVERY_MS = 10_000;

/** What a shop that cannot serve right now says: 503 with `Retry-After`. */
export function isRefusal({ status, headers }: Heard): boolean {
  return status === 503 && headers['retry-after'] !== undefined;
}

/** The time within which that share of answers came, in whole milliseconds; 0 for none. */
export function quantile(answers: readonly { readonly ms: number }[], share: number): number {
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  return Math.round(times[Math.ceil(times.length * share) - 1] ?? 0);
}
