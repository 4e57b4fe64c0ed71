import { Injectable } from '@nestjs/common';
import { Pool, type PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { Config } from '../config/config.js';
import { isRestricted } from './application-login.js';
import { grantToApplication } from './application-role.js';
import { inTurn } from './migrate.js';

/** How this process logs in to the database: at its work as the application, to change the schema as the owner. */
@Injectable()
export class DatabaseLogin {
  /** For connections of one's own beside the pool. */
  readonly application: { connectionString: string; options: string };
  private readonly isRestricted: boolean;

  constructor(
    dataSource: DataSource,
    private readonly config: Config,
  ) {
    const { url, extra } = dataSource.options as { url: string; extra: { options: string } };
    this.application = { connectionString: url, options: extra.options };
    this.isRestricted = isRestricted(extra.options);
  }

  /** Changes the schema as the owner, while no other process does, and lets the application use what came of it. */
  async change(work: (pool: Pool) => Promise<void>): Promise<void> {
    const pool = new Pool({ connectionString: this.config.databaseUrl, application_name: 'cartwright owner', max: 2 });
    pool.on('error', () => undefined); // the statement under way fails with it
    pool.on('connect', (client) => client.on('error', () => undefined));
    const client: PoolClient = await pool.connect();
    try {
      await inTurn(client, async () => {
        await work(pool);
        if (this.isRestricted) await grantToApplication(client);
      });
    } finally {
      client.release();
      await pool.end();
    }
  }
}
