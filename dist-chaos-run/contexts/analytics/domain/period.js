import { PeriodInvalid } from './analytics.errors.js';
const DAY_MS = 86_400_000;
const DEFAULT_DAYS = 30;
const LONGEST_DAYS = 400;
/**
 * Completes and checks a period: the zone is UTC, the end is tomorrow (so that today counts) and the length 30 days
 * unless said otherwise. Throws PeriodInvalid when it is empty or longer than 400 days.
 */
export function periodOf(wanted, now) {
    const timeZone = wanted.timeZone ?? 'UTC';
    const to = wanted.to ?? plusDays(dateIn(timeZone, now), 1);
    const from = wanted.from ?? plusDays(to, -DEFAULT_DAYS);
    const days = (Date.parse(to) - Date.parse(from)) / DAY_MS;
    if (days < 1)
        throw new PeriodInvalid('to', `The period must end after ${from}, the day it begins; it ends on ${to}.`);
    if (days > LONGEST_DAYS)
        throw new PeriodInvalid('from', `The period has ${days} days; at most ${LONGEST_DAYS} are answered.`);
    return { from, to, timeZone };
}
/** The calendar date of an instant in a time zone. */
export function dateIn(timeZone, instant) {
    // Swedish dates are written YYYY-MM-DD
    return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(instant);
}
function plusDays(date, days) {
    return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}
//# sourceMappingURL=period.js.map