import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Jobs, type NewJob } from '../../../platform/jobs/jobs.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { inBatches } from '../../../platform/runtime/in-batches.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { jobOf, type OrderMailKind } from '../domain/order-mail-kind.js';

/** A letter about an order that is to go out, or has. Names no person. */
export interface OrderMail {
  id: string;
  /** What `sent_mails` remembers it by. */
  key: string;
  orderId: string;
  kind: OrderMailKind;
  /** Which fulfilment, refund or return it tells of; the order itself when it is about the whole. */
  subjectId: string;
  /** What the fact said that nobody can be asked for later, e.g. a refund's amount. No personal data. */
  about: Record<string, unknown>;
  plannedAt: Date;
  sentAt: Date | null;
  /** Whether it was found that what it tells is not so any more, before it went out. */
  withdrawn: boolean;
  /** Whether a try to send it did not end well: it may have gone out all the same. Of one that was sent it says nothing. */
  mayHaveGoneOut: boolean;
}

/** What a subscriber plans; without a key it is the one letter of that kind about that subject. */
export type NewOrderMail = Pick<OrderMail, 'orderId' | 'kind' | 'subjectId'> &
  Partial<Pick<OrderMail, 'key' | 'about'>>;

/** What the jobs that send letters get: the letters' keys. */
export interface LettersToSend {
  keys: string[];
}

export const ORDER_MAIL_COLUMNS = `id, key, order_id AS "orderId", kind, subject_id AS "subjectId", about,
  planned_at AS "plannedAt", sent_at AS "sentAt", withdrawn_at IS NOT NULL AS withdrawn,
  may_have_gone_out AS "mayHaveGoneOut"`;
export const ORDER_MAILS = 'marketing.order_mails LEFT JOIN marketing.sent_mails USING (key)';

const PLAN = `
  INSERT INTO marketing.order_mails (id, key, order_id, kind, subject_id, about, planned_at)
  SELECT id, key, order_id, kind, subject_id, about, $2
  FROM jsonb_to_recordset($1::jsonb) AS mail(id uuid, key text, order_id uuid, kind text, subject_id uuid, about jsonb)
  ON CONFLICT (key) DO NOTHING
  RETURNING key, kind`;

/** The letters about orders: planned with their cause, sent by jobs, never twice under one key. */
@Injectable()
export class OrderMails {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Notes that these letters are to go out and adds their jobs, unless they were planned before; joins the running transaction. */
  async plan(mails: readonly NewOrderMail[]): Promise<void> {
    if (mails.length === 0) return;
    const rows = mails.map(({ orderId, kind, subjectId, key = keyOf(kind, subjectId), about = {} }) => ({
      ...{ id: newId(), key, order_id: orderId, kind, subject_id: subjectId, about },
    }));
    const now = this.clock.now();
    const planned = await this.database.query<Pick<OrderMail, 'key' | 'kind'>>(PLAN, [JSON.stringify(rows), now]);
    for (const kind of new Set(planned.map(({ kind }) => kind))) {
      const keys = planned.filter((mail) => mail.kind === kind).map(({ key }) => key);
      await this.jobs.addAll(jobOf(kind), jobsFor(keys, now));
    }
  }

  /** Has a letter sent now, whatever became of the job that it was planned with; one at work ends first. */
  async enqueue({ kind, key, plannedAt }: OrderMail): Promise<void> {
    const payload: LettersToSend = { keys: [key] };
    await this.jobs.add(jobOf(kind), payload, { key: `${jobOf(kind)}:${key}`, queue: queueOf(plannedAt) });
  }

  /** Has letters that were planned together sent by other jobs, once the one that has them now has ended. */
  async sendLater(mails: readonly OrderMail[]): Promise<void> {
    const { kind, plannedAt } = mails[0]!;
    const keys = mails.map(({ key }) => key);
    await this.jobs.addAll(jobOf(kind), jobsFor(keys, plannedAt));
  }

  /** Those of these letters that are planned, by their keys. One SQL statement. */
  async findAll(keys: readonly string[]): Promise<Map<string, OrderMail>> {
    const sql = `SELECT ${ORDER_MAIL_COLUMNS} FROM ${ORDER_MAILS} WHERE key = ANY ($1::text[])`;
    const mails = await this.database.query<OrderMail>(sql, [keys]);
    return new Map(mails.map((mail) => [mail.key, mail]));
  }

  /**
   * The latest letter of a kind about each subject of an order, or about one of them; the latest first. A refund over several
   * payments has one for each.
   */
  async latest(orderId: string, kind: OrderMailKind, subjectId?: string): Promise<OrderMail[]> {
    return this.database.query<OrderMail>(
      `SELECT * FROM (
         SELECT DISTINCT ON (subject_id, about->>'paymentId') ${ORDER_MAIL_COLUMNS} FROM ${ORDER_MAILS}
         WHERE order_id = $1 AND kind = $2 AND ($3::uuid IS NULL OR subject_id = $3)
         ORDER BY subject_id, about->>'paymentId', planned_at DESC, id DESC
       ) AS mail ORDER BY "plannedAt" DESC, id DESC`,
      [orderId, kind, subjectId ?? null],
    );
  }

  /** Notes that sending a letter did not end well: it may have gone out all the same. */
  async doubt(key: string): Promise<void> {
    await this.database.query('UPDATE marketing.order_mails SET may_have_gone_out = true WHERE key = $1', [key]);
  }

  /** Notes that a letter which waits will not go out, and whether it may have. */
  async withdraw(key: string, mayHaveGoneOut: boolean): Promise<void> {
    const sql = `UPDATE marketing.order_mails SET withdrawn_at = $2, may_have_gone_out = may_have_gone_out OR $3
      WHERE key = $1 AND withdrawn_at IS NULL`;
    await this.database.query(sql, [key, this.clock.now(), mayHaveGoneOut]);
  }
}

/**
 * Fewer than a process has workers (JobRunner), so that a mail server that hangs never holds them all; and whoever takes a
 * job locks the rows of all free queues, so that each costs every job.
 */
const QUEUES = 3;

/** Letters of one job: a job costs as much as a letter. */
const MOST_LETTERS = 10;

/** The jobs for letters of one kind that were planned together. */
export function jobsFor(keys: readonly string[], plannedAt: Date): NewJob[] {
  const queue = queueOf(plannedAt);
  return inBatches(keys, MOST_LETTERS).map((some) => ({ payload: { keys: some } satisfies LettersToSend, queue }));
}

/**
 * The queue of a letter, so that two jobs of one letter never run at once: the second finds that it went out. Those that were
 * planned together share it, and so their jobs.
 */
function queueOf(plannedAt: Date): string {
  return `marketing.order-mails:${plannedAt.getTime() % QUEUES}`;
}

/** The key of the first letter of a kind about a subject; sending it again on purpose takes another. */
export function keyOf(kind: OrderMailKind, subjectId: string): string {
  return `${kind.replaceAll('_', '-')}:${subjectId}`;
}
