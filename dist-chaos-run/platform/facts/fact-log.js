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
/** Facts read at once; more wait for the next read. */
const LIMIT = 500;
/** Positions looked through at once, so that a rare type in a long log never costs a long statement. */
const WINDOW = 20_000;
/** Reads the log. */
let FactLog = class FactLog {
    constructor(database) {
        this.database = database;
    }
    /**
     * The facts of `types` after `from`, up to `settled`. The caller must have read `settled` in an earlier statement:
     * only a snapshot taken after it shows everything below it.
     */
    async read(from, settled, types) {
        const to = Math.min(settled, from + WINDOW);
        const facts = await this.database.query(`SELECT position, type, subject, data, occurred_at FROM platform.facts
       WHERE position > $1 AND position <= $2 AND type = ANY($3) ORDER BY position LIMIT $4`, [from, to, [...types], LIMIT]);
        return { facts, readTo: facts.length === LIMIT ? facts[LIMIT - 1].position : to };
    }
    /** How many facts of `types` come after `from`, looking at no more than the next `limit` facts of any type. */
    async count(from, types, limit) {
        const [row] = await this.database.query(`SELECT count(*) FROM (SELECT type FROM platform.facts WHERE position > $1 ORDER BY position LIMIT $3) AS next
       WHERE type = ANY($2)`, [from, [...types], limit]);
        return row.count;
    }
    async at(position) {
        const [row] = await this.database.query('SELECT position, type, subject, data, occurred_at FROM platform.facts WHERE position = $1', [position]);
        return row;
    }
};
FactLog = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], FactLog);
export { FactLog };
//# sourceMappingURL=fact-log.js.map