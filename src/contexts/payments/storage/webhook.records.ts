import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { type Dispute, type WebhookNews } from '../contract/gateway-news.js';

/** A message in the inbox, as far as it is needed to apply it. */
export interface StoredWebhook {
  id: string;
  gateway: string;
  paymentKey: string | null;
  gatewayReference: string | null;
  dispute: Dispute | null;
  occurredAt: Date;
}

/** What applying a message came to. */
export type WebhookOutcome = 'settled' | 'unchanged' | 'dispute_recorded' | 'no_payment' | 'questioned';

/** payments.webhooks: messages that were verified. One statement each. */
@Injectable()
export class Webhooks {
  constructor(private readonly database: Database) {}

  /** Keeps a message; false when it came before. */
  async add(id: string, gateway: string, news: WebhookNews): Promise<boolean> {
    const { eventId, type, paymentKey, gatewayReference, dispute, occurredAt } = news;
    const rows = await this.database.query(
      `INSERT INTO payments.webhooks (id, gateway, event_id, type, payment_key, gateway_reference, dispute, occurred_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT ON CONSTRAINT webhooks_event DO NOTHING RETURNING id`,
      [id, gateway, eventId, type, paymentKey ?? null, gatewayReference ?? null, dispute ?? null, occurredAt],
    );
    return rows.length > 0;
  }

  /** A message that has not been applied. */
  async unapplied(id: string): Promise<StoredWebhook | undefined> {
    const [row] = await this.database.query<StoredWebhook>(
      `SELECT id, gateway, payment_key AS "paymentKey", gateway_reference AS "gatewayReference", dispute,
         occurred_at AS "occurredAt" FROM payments.webhooks WHERE id = $1 AND applied_at IS NULL`,
      [id],
    );
    return row;
  }

  async applied(id: string, outcome: WebhookOutcome): Promise<void> {
    await this.database.query(
      'UPDATE payments.webhooks SET applied_at = now(), outcome = $2 WHERE id = $1 AND applied_at IS NULL',
      [id, outcome],
    );
  }

  /** Forgets what was applied before then, at most `limit` messages; answers how many. */
  async forget(before: Date, limit: number): Promise<number> {
    const rows = await this.database.query(
      `DELETE FROM payments.webhooks WHERE id IN (
         SELECT id FROM payments.webhooks WHERE received_at < $1 AND applied_at IS NOT NULL LIMIT $2) RETURNING id`,
      [before, limit],
    );
    return rows.length;
  }
}
