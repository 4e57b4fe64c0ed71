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
import { keyset } from '../http/keyset.js';
import { newId } from '../runtime/new-id.js';
const COLUMNS = 'id, subscriber, position, type, subject, error, attempts, failed_at, retried_at, resolved_at';
/** The table of dead letters. */
let DeadLetters = class DeadLetters {
    constructor(database) {
        this.database = database;
    }
    /** A fact that fails again, after a replay, opens its old letter again. */
    async add(subscriber, fact, error, attempts) {
        await this.database.query(`INSERT INTO platform.dead_letters (id, subscriber, position, type, subject, error, attempts)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (subscriber, position) DO UPDATE SET error = excluded.error, failed_at = now(), resolved_at = NULL,
         attempts = dead_letters.attempts + excluded.attempts`, [newId(), subscriber, fact.position, fact.type, fact.subject, error, attempts]);
    }
    /** A page of the unresolved letters. */
    async list(query, subscriber) {
        const values = [subscriber ?? null];
        const list = keyset(query, {
            sorts: { failed_at: { sql: 'failed_at', type: 'timestamptz' } },
            defaultSort: '-failed_at',
            id: { sql: 'id', type: 'uuid' },
            values,
        });
        const open = 'FROM platform.dead_letters WHERE resolved_at IS NULL AND ($1::text IS NULL OR subscriber = $1)';
        const rows = await this.database.query(`SELECT ${COLUMNS}, ${list.place} ${open} AND ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`, list.values);
        const [counted] = query.count
            ? await this.database.query(`SELECT count(*) ${open}`, values)
            : [];
        return list.page(rows, ({ place: _, ...letter }) => letter, counted?.count);
    }
    async find(id) {
        const [letter] = await this.database.query(`SELECT ${COLUMNS} FROM platform.dead_letters WHERE id = $1`, [id]);
        return letter;
    }
    /** Unresolved letters per subscriber; subscribers without any are absent. */
    async counts() {
        const rows = await this.database.query('SELECT subscriber, count(*) AS count FROM platform.dead_letters WHERE resolved_at IS NULL GROUP BY subscriber');
        return Object.fromEntries(rows.map((row) => [row.subscriber, row.count]));
    }
    /** Marks an open letter as done, within the caller's transaction. False when somebody else already did. */
    async resolve(id) {
        const rows = await this.database.query(`UPDATE platform.dead_letters SET resolved_at = now(), retried_at = now(), attempts = attempts + 1
       WHERE id = $1 AND resolved_at IS NULL RETURNING id`, [id]);
        return rows.length > 0;
    }
    async failedAgain(id, error) {
        await this.database.query('UPDATE platform.dead_letters SET retried_at = now(), attempts = attempts + 1, error = $2 WHERE id = $1', [id, error]);
    }
    /** Forgets a subscriber's letters: a replay tells it those facts again. */
    async forget(subscriber) {
        await this.database.query('DELETE FROM platform.dead_letters WHERE subscriber = $1', [subscriber]);
    }
};
DeadLetters = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], DeadLetters);
export { DeadLetters };
//# sourceMappingURL=dead-letters.js.map