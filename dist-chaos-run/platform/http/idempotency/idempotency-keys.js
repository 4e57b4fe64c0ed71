var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { newId } from '../../runtime/new-id.js';
import { IdempotencyKeyReused } from './idempotency.errors.js';
/** As long as Stripe keeps its own (docs.stripe.com, "Idempotent requests"). */
const RETENTION = "interval '24 hours'";
const DELETED_AT_ONCE = 5_000;
/** The table of keys; times are the database's, so that processes agree on leases. */
let IdempotencyKeys = class IdempotencyKeys {
    constructor(database) {
        this.database = database;
    }
    /**
     * Takes the key if it is new, expired, or left behind without an answer: one statement, waiting for a transaction that
     * is about to take it. Undefined when somebody else has it. Without a lease the row counts for nothing until it commits.
     * With one, it does not wait for the disk: the log is written in order, so whatever the request then commits for good
     * carries the claim with it, and a claim that a crash takes away had no effect yet.
     */
    async claim({ id, fingerprint }, leaseSeconds) {
        const fresh = newId();
        const [row] = await this.database.query(`INSERT INTO platform.idempotency_keys AS k (id, fingerprint, resource_id, lease_until, expires_at)
       VALUES ($1, $2, $3, now() + make_interval(secs => $4), now() + ${RETENTION})
       ON CONFLICT (id) DO UPDATE SET
         fingerprint = excluded.fingerprint, lease_until = excluded.lease_until, expires_at = excluded.expires_at,
         resource_id = CASE WHEN k.expires_at <= now() THEN excluded.resource_id ELSE k.resource_id END,
         status = NULL, body = NULL, headers = NULL
       WHERE k.expires_at <= now()
         OR (k.status IS NULL AND k.lease_until <= now() AND k.fingerprint = excluded.fingerprint)
       RETURNING resource_id, CASE WHEN lease_until IS NOT NULL THEN set_config('synchronous_commit', 'off', true) END`, [id, fingerprint, fresh, leaseSeconds]);
        return row && { resourceId: row.resource_id, resumed: row.resource_id !== fresh };
    }
    /** Throws `IdempotencyKeyReused` when the key stands for another body. */
    async standing({ id, fingerprint }) {
        const [row] = await this.database.query(`SELECT fingerprint = $2 AS same, status, body, headers, lease_until <= now() AS left
       FROM platform.idempotency_keys WHERE id = $1 AND expires_at > now()`, [id, fingerprint]);
        if (!row)
            return { is: 'free' };
        if (!row.same)
            throw new IdempotencyKeyReused();
        const { status, body, headers } = row;
        if (status !== null)
            return { is: 'answered', answer: { status, body, headers } };
        return { is: row.left ? 'free' : 'under way' };
    }
    /** Stores the answer once; false when somebody else has done so. */
    async store({ id }, resourceId, { status, body, headers }) {
        const rows = await this.database.query(`UPDATE platform.idempotency_keys SET status = $3, body = $4, headers = $5, lease_until = NULL
       WHERE id = $1 AND resource_id = $2 AND status IS NULL RETURNING 1`, [id, resourceId, status, body, JSON.stringify(headers)]);
        return rows.length > 0;
    }
    /** Holds the key for so many seconds from now on; 0 lets the next retry take it over at once. */
    async lease({ id }, seconds) {
        await this.database.query(`UPDATE platform.idempotency_keys SET lease_until = now() + make_interval(secs => $2) WHERE id = $1 AND status IS NULL`, [id, seconds]);
    }
    /** Forgets a key under which nothing was done. */
    async free({ id }, resourceId) {
        await this.database.query('DELETE FROM platform.idempotency_keys WHERE id = $1 AND resource_id = $2 AND status IS NULL', [id, resourceId]);
    }
    /** Deletes what has expired, in portions that hold no locks for long. Answers how many. */
    async deleteExpired() {
        let deleted = 0;
        for (let portion = DELETED_AT_ONCE; portion === DELETED_AT_ONCE; deleted += portion) {
            const rows = await this.database.query(`DELETE FROM platform.idempotency_keys WHERE id IN
           (SELECT id FROM platform.idempotency_keys WHERE expires_at <= now() LIMIT $1) RETURNING 1`, [DELETED_AT_ONCE]);
            portion = rows.length;
        }
        return deleted;
    }
};
IdempotencyKeys = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], IdempotencyKeys);
export { IdempotencyKeys };
//# sourceMappingURL=idempotency-keys.js.map