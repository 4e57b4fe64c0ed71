import { DomainError } from '../../../platform/domain/domain-error.js';
/** The days asked for are none or too many. */
export class PeriodInvalid extends DomainError {
    constructor(path, message) {
        super(message, { errors: [{ code: 'period', path, message }] });
        this.code = 'analytics.period-invalid';
        this.kind = 'invalid';
    }
}
/** The database has no rules for that time zone. */
export class TimeZoneUnknown extends DomainError {
    constructor(timeZone) {
        const message = `"${timeZone}" is not a time zone known here; use an IANA name such as Europe/Berlin.`;
        super(message, { errors: [{ code: 'time_zone', path: 'time_zone', message }] });
        this.code = 'analytics.time-zone-unknown';
        this.kind = 'malformed';
    }
}
//# sourceMappingURL=analytics.errors.js.map