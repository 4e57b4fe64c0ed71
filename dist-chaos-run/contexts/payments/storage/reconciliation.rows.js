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
/** Runs as they are shown; one statement. */
let ReconciliationRows = class ReconciliationRows {
    constructor(database) {
        this.database = database;
    }
    async find(id) {
        const [row] = await this.database.query(`SELECT id, status, compared_from, compared_to, gateways, found, opened, resolved, created_at, finished_at
       FROM payments.reconciliations WHERE id = $1`, [id]);
        return row && toView(row);
    }
};
ReconciliationRows = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], ReconciliationRows);
export { ReconciliationRows };
function toView({ compared_from, compared_to, created_at, finished_at, ...row }) {
    const text = (time) => time?.toISOString() ?? null;
    const { id, status, gateways, found, opened, resolved } = row;
    return {
        ...{
            id,
            status,
            compared_from: text(compared_from),
            compared_to: text(compared_to),
            gateways,
            found,
            opened,
            resolved,
        },
        ...{ created_at: created_at.toISOString(), finished_at: text(finished_at) },
    };
}
//# sourceMappingURL=reconciliation.rows.js.map