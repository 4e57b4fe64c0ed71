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
import { Jobs } from '../../../platform/jobs/jobs.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { jobOf } from '../domain/order-mail-kind.js';
export const ORDER_MAIL_COLUMNS = `id, key, order_id AS "orderId", kind, subject_id AS "subjectId", about,
  planned_at AS "plannedAt", sent_at AS "sentAt"`;
export const ORDER_MAILS = 'marketing.order_mails LEFT JOIN marketing.sent_mails USING (key)';
const PLAN = `
  INSERT INTO marketing.order_mails (id, key, order_id, kind, subject_id, about, planned_at)
  SELECT id, key, order_id, kind, subject_id, about, $2
  FROM jsonb_to_recordset($1::jsonb) AS mail(id uuid, key text, order_id uuid, kind text, subject_id uuid, about jsonb)
  ON CONFLICT (key) DO NOTHING`;
/** The letters about orders: planned with their cause, sent by jobs, never twice under one key. */
let OrderMails = class OrderMails {
    constructor(database, jobs, clock) {
        this.database = database;
        this.jobs = jobs;
        this.clock = clock;
    }
    /** Notes that these letters are to go out and adds their jobs; joins the running transaction. */
    async plan(mails) {
        if (mails.length === 0)
            return;
        const rows = mails.map(({ orderId, kind, subjectId, key = keyOf(kind, subjectId), about = {} }) => ({
            ...{ id: newId(), key, order_id: orderId, kind, subject_id: subjectId, about },
        }));
        await this.database.query(PLAN, [JSON.stringify(rows), this.clock.now()]);
        for (const kind of new Set(mails.map(({ kind }) => kind))) {
            const keys = rows.filter((row) => row.kind === kind).map(({ key }) => key);
            await this.enqueue(kind, keys);
        }
    }
    /** Has the job run now; one that was waiting for its next try, or had given up, starts over. */
    async enqueue(kind, keys) {
        await this.jobs.addAll(jobOf(kind), keys.map((key) => ({ payload: { key }, key: `${jobOf(kind)}:${key}` })));
    }
    async find(key) {
        const sql = `SELECT ${ORDER_MAIL_COLUMNS} FROM ${ORDER_MAILS} WHERE key = $1`;
        const [mail] = await this.database.query(sql, [key]);
        return mail;
    }
    /** The latest letter of a kind about an order, or about one subject of it. */
    async latest(orderId, kind, subjectId) {
        const [mail] = await this.database.query(`SELECT ${ORDER_MAIL_COLUMNS} FROM ${ORDER_MAILS}
       WHERE order_id = $1 AND kind = $2 AND ($3::uuid IS NULL OR subject_id = $3)
       ORDER BY planned_at DESC, id DESC LIMIT 1`, [orderId, kind, subjectId ?? null]);
        return mail;
    }
};
OrderMails = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database,
        Jobs,
        Clock])
], OrderMails);
export { OrderMails };
/** The key of the first letter of a kind about a subject; sending it again on purpose takes another. */
export function keyOf(kind, subjectId) {
    return `${kind.replaceAll('_', '-')}:${subjectId}`;
}
//# sourceMappingURL=order-mails.js.map