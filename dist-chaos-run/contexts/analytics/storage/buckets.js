import { DatabaseError } from 'pg';
import { TimeZoneUnknown } from '../domain/analytics.errors.js';
/** The bucket that an instant falls into. */
export function bucketOf(instant) {
    return `date_bin('15 minutes', ${instant}, timestamptz '2000-01-01Z')`;
}
/** The local date of a bucket; parameters 1 to 3 of a statement are the period's from, to and time zone. */
export const LOCAL_DATE = '(bucket AT TIME ZONE $3)::date';
/**
 * The rows of the period. The date decides; the plain comparison, a day wider, is there for the index (local midnight
 * itself may not exist or exist twice where the clocks change at night).
 */
export const IN_PERIOD = `bucket >= $1::date::timestamp AT TIME ZONE 'UTC' - interval '1 day'
  AND bucket < $2::date::timestamp AT TIME ZONE 'UTC' + interval '1 day'
  AND ${LOCAL_DATE} >= $1::date AND ${LOCAL_DATE} < $2::date`;
/** The values of parameters 1 to 3. */
export function periodValues({ from, to, timeZone }) {
    return [from, to, timeZone];
}
/** Runs a read; a time zone that Node knows and PostgreSQL does not becomes TimeZoneUnknown. */
export async function reading(period, read) {
    try {
        return await read();
    }
    catch (error) {
        const INVALID_PARAMETER = '22023';
        if (error instanceof DatabaseError && error.code === INVALID_PARAMETER)
            throw new TimeZoneUnknown(period.timeZone);
        throw error;
    }
}
//# sourceMappingURL=buckets.js.map