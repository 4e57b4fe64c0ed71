import { createHmac } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

/** Stands for a buyer towards other contexts, without telling who it is: a keyed hash of the e-mail address. */
@Injectable()
export class BuyerKeys implements OnApplicationBootstrap {
  private secret: string | undefined;

  constructor(private readonly database: Database) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.read();
  }

  /** The same for one address however it is written; of no use to anybody without the shop's secret. */
  async of(email: string): Promise<string> {
    const secret = this.secret ?? (await this.read());
    return createHmac('sha256', secret).update(email.trim().toLowerCase()).digest('base64url');
  }

  private async read(): Promise<string> {
    const [row] = await this.database.query<{ secret: string }>('SELECT secret FROM orders.buyer_secret');
    return (this.secret = row!.secret);
  }
}
