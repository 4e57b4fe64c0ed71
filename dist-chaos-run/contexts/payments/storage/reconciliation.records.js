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
/** payments.reconciliations: runs, one row each. */
let Reconciliations = class Reconciliations {
    constructor(database) {
        this.database = database;
    }
    async add(id, wantedFrom) {
        const sql = `INSERT INTO payments.reconciliations (id, status, wanted_from) VALUES ($1, 'waiting', $2)`;
        await this.database.query(sql, [id, wantedFrom]);
    }
    /** Adds a run unless one waits already. */
    async addUnlessWaiting(id) {
        const rows = await this.database.query(`INSERT INTO payments.reconciliations (id, status) SELECT $1, 'waiting'
       WHERE NOT EXISTS (SELECT FROM payments.reconciliations WHERE status = 'waiting') RETURNING id`, [id]);
        return rows.length > 0;
    }
    /** Begins a run, or goes on with one that a crash interrupted; undefined when it is done. */
    async begin(id) {
        const [row] = await this.database.query(`UPDATE payments.reconciliations SET status = 'running' WHERE id = $1 AND status <> 'done' RETURNING wanted_from AS "wantedFrom"`, [id]);
        return row;
    }
    async finish(id, { from, to, gateways, factsTo, found, opened, resolved }) {
        await this.database.query(`UPDATE payments.reconciliations SET status = 'done', compared_from = $2, compared_to = $3, gateways = $4,
         facts_to = $5, found = $6, opened = $7, resolved = $8, finished_at = now() WHERE id = $1`, [id, from, to, JSON.stringify(gateways), factsTo, found, opened, resolved]);
    }
    /** Up to which position of the log a run has looked whether facts are booked. */
    async factsTo() {
        const sql = 'SELECT coalesce(max(facts_to), 0) AS position FROM payments.reconciliations';
        return (await this.database.query(sql))[0].position;
    }
};
Reconciliations = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], Reconciliations);
export { Reconciliations };
//# sourceMappingURL=reconciliation.records.js.map