import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/runtime/clock.js';

/** Remembers which messages have been sent. */
@Injectable()
export class SentMails {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async has(key: string): Promise<boolean> {
    const rows = await this.database.query('SELECT FROM marketing.sent_mails WHERE key = $1', [key]);
    return rows.length > 0;
  }

  async add(key: string): Promise<void> {
    await this.database.query(
      'INSERT INTO marketing.sent_mails (key, sent_at) VALUES ($1, $2) ON CONFLICT (key) DO NOTHING',
      [key, this.clock.now()],
    );
  }
}
