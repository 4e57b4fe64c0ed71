import { DomainError } from '../../../platform/domain/domain-error.js';

/** The days asked for are none or too many. */
export class PeriodInvalid extends DomainError {
  readonly code = 'analytics.period_invalid';
  readonly kind = 'invalid';

  constructor(path: 'from' | 'to', message: string) {
    super(message, { errors: [{ code: 'period', path, message }] });
  }
}

/** The database has no rules for that time zone. */
export class TimeZoneUnknown extends DomainError {
  readonly code = 'analytics.time_zone_unknown';
  readonly kind = 'malformed';

  constructor(timeZone: string) {
    const message = `"${timeZone}" is not a time zone known here; use an IANA name such as Europe/Berlin.`;
    super(message, { errors: [{ code: 'time_zone', path: 'time_zone', message }] });
  }
}
