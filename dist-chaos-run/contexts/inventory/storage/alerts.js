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
import { Database } from '../../../platform/database/database.js';
/** Variants looked at by one statement; a review of everything goes through them in this many at a time. */
const BATCH = 1_000;
/**
 * Compares watched levels as they are with the alerts about them: $1 variants, $2 now. What is low without an alert
 * raises one, what is no longer low (or no longer watched) resolves its own.
 */
const REVIEW = `
  WITH watched AS (
    SELECT variant_id, location_id, on_hand - held AS available, low_stock_threshold AS threshold
    FROM inventory.levels WHERE variant_id = ANY($1::uuid[])
  ), resolved AS (
    UPDATE inventory.alerts AS alert SET resolved_at = $2, version = version + 1
    FROM watched WHERE alert.resolved_at IS NULL AND alert.variant_id = watched.variant_id
      AND alert.location_id = watched.location_id AND (watched.available <= watched.threshold) IS NOT TRUE
    RETURNING alert.id
  ), raised AS (
    INSERT INTO inventory.alerts (variant_id, location_id, available, threshold, raised_at)
    SELECT variant_id, location_id, available, threshold, $2 FROM watched WHERE available <= threshold
    ON CONFLICT (variant_id, location_id) WHERE resolved_at IS NULL DO NOTHING
    RETURNING id
  )
  SELECT (SELECT count(*) FROM raised) AS raised, (SELECT count(*) FROM resolved) AS resolved`;
/** The next variants after $1 that are watched or have an unresolved alert, in order. */
const NEXT = `
  SELECT variant_id FROM (
    SELECT variant_id FROM inventory.levels WHERE low_stock_threshold IS NOT NULL AND variant_id > $1
    UNION
    SELECT variant_id FROM inventory.alerts WHERE resolved_at IS NULL AND variant_id > $1
  ) AS concerned ORDER BY variant_id LIMIT ${BATCH}`;
const FIRST = '00000000-0000-0000-0000-000000000000';
/** inventory.alerts: what staff should look at. */
let Alerts = class Alerts {
    constructor(database) {
        this.database = database;
    }
    /** Raises and resolves the alerts about the levels of these variants. One SQL statement. */
    async review(variantIds, now) {
        const [row] = await this.database.query(REVIEW, [variantIds, now]);
        return row;
    }
    /** The same for every watched level: a threshold may have been changed, which moves no unit. */
    async reviewAll(now) {
        let last = FIRST;
        for (;;) {
            const rows = await this.database.query(NEXT, [last]);
            if (rows.length > 0)
                await this.review(rows.map(({ variant_id }) => variant_id), now); // prettier-ignore
            if (rows.length < BATCH)
                return;
            last = rows[BATCH - 1].variant_id;
        }
    }
    /**
     * Somebody has seen it; who was first stays. Answers its state: `unknown` when there is no such alert, `resolved` when
     * there was nothing left to see.
     */
    async acknowledge(id, by, now) {
        const [alert] = await this.database.query(`WITH seen AS (
         UPDATE inventory.alerts SET acknowledged_at = $3, acknowledged_by = $2, version = version + 1
         WHERE id = $1 AND acknowledged_at IS NULL AND resolved_at IS NULL
       )
       SELECT resolved_at IS NOT NULL AS resolved FROM inventory.alerts WHERE id = $1`, [id, by, now]);
        if (!alert)
            return 'unknown';
        return alert.resolved ? 'resolved' : 'acknowledged';
    }
};
Alerts = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], Alerts);
export { Alerts };
//# sourceMappingURL=alerts.js.map