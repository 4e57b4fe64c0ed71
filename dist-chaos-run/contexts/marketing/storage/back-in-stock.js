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
/** Variants that one address may wait for; more are not kept, without a word. */
const MOST_OF_ADDRESS = 100;
/** $1 id, $2 variant, $3 address, $4 token, $5 now. An address waits for a variant once. */
const ADD = `
  INSERT INTO marketing.back_in_stock_subscriptions (id, variant_id, email, token_hash, created_at)
  SELECT $1::uuid, $2::uuid, $3::text, $4, $5
  WHERE (SELECT count(*) FROM marketing.back_in_stock_subscriptions WHERE lower(email) = lower($3::text)) < ${MOST_OF_ADDRESS}
  ON CONFLICT DO NOTHING`;
/** $1 variant, $2 how many, $3 now. The longest waiting first (ids are made in the order of time). */
const TAKE = `
  WITH first AS (
    SELECT id FROM marketing.back_in_stock_subscriptions WHERE variant_id = $1 AND status = 'waiting'
    ORDER BY id LIMIT $2::bigint FOR UPDATE SKIP LOCKED
  ), taken AS (
    UPDATE marketing.back_in_stock_subscriptions AS wait SET status = 'writing' FROM first WHERE wait.id = first.id
    RETURNING wait.id
  ), round AS (
    INSERT INTO marketing.back_in_stock_rounds (variant_id, at) SELECT $1, $3::timestamptz WHERE EXISTS (SELECT FROM taken)
    ON CONFLICT (variant_id) DO UPDATE SET at = excluded.at
  )
  SELECT id FROM taken ORDER BY id`;
/** marketing.back_in_stock_subscriptions: who waits for what. Holds addresses: never log a row. */
let BackInStock = class BackInStock {
    constructor(database) {
        this.database = database;
    }
    /** Begins a wait, unless this address waits for the variant already, or for too many. */
    async add({ id, variantId, email, tokenHash, at }) {
        await this.database.query(ADD, [id, variantId, email, tokenHash, at]);
    }
    /** Ends the wait that this token was given for, if there is one. */
    async end(tokenHash) {
        await this.database.query('DELETE FROM marketing.back_in_stock_subscriptions WHERE token_hash = $1', [tokenHash]);
    }
    /** The next waits to be written to, up to `count`, taken out of the queue. */
    async take(variantId, count, now) {
        const rows = await this.database.query(TAKE, [variantId, count, now]);
        return rows.map(({ id }) => id);
    }
    async find(id) {
        const [wait] = await this.database.query('SELECT variant_id AS "variantId", email FROM marketing.back_in_stock_subscriptions WHERE id = $1', [id]);
        return wait;
    }
    async remove(id) {
        await this.database.query('DELETE FROM marketing.back_in_stock_subscriptions WHERE id = $1', [id]);
    }
    /** Variants that returned before `then`, and that some still wait for. */
    async waitingSince(then, limit) {
        const rows = await this.database.query(`SELECT variant_id FROM marketing.back_in_stock_rounds AS round WHERE at <= $1 AND EXISTS (
         SELECT FROM marketing.back_in_stock_subscriptions AS wait
         WHERE wait.variant_id = round.variant_id AND wait.status = 'waiting')
       ORDER BY at LIMIT $2`, [then, limit]);
        return rows.map(({ variant_id }) => variant_id);
    }
    /** Forgets waits that began before `then`. */
    async forget(then) {
        await this.database.query('DELETE FROM marketing.back_in_stock_subscriptions WHERE created_at < $1', [then]);
    }
};
BackInStock = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], BackInStock);
export { BackInStock };
//# sourceMappingURL=back-in-stock.js.map