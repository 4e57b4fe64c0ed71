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
import { Database } from '../database/database.js';
/** Reads what a subscriber has behind it, for those who check its work. */
let FactHistory = class FactHistory {
    constructor(database) {
        this.database = database;
    }
    /** The next facts of `types` after `from` that the subscriber has passed, at most `limit`; one statement. */
    async read(subscriber, from, types, limit) {
        const rows = await this.database.query(`SELECT s.position AS passed, f.* FROM platform.fact_subscribers s LEFT JOIN LATERAL (
         SELECT position, type, subject, data, occurred_at FROM platform.facts
         WHERE position > $2 AND position <= s.position AND type = ANY($3) ORDER BY position LIMIT $4) AS f ON true
       WHERE s.name = $1 ORDER BY f.position`, [subscriber, from, types, limit]);
        const facts = rows.filter(({ position }) => position !== null);
        const readTo = facts.length === limit ? facts.at(-1).position : Math.max(from, rows[0]?.passed ?? from);
        return { facts, readTo };
    }
};
FactHistory = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], FactHistory);
export { FactHistory };
//# sourceMappingURL=fact-history.js.map