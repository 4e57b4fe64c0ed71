import { Injectable } from '@nestjs/common';
import { type ClientConfig, Pool, type PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { Config } from '../config/config.js';
import { grantToApplication } from './application-role.js';
import { inTurn } from './migrate.js';

/** How this process logs in to the database: at its work as the application, to change the schema as the owner. */
@Injectable()
export class DatabaseLogin {
  /** For connections of one's own beside the pool. */
  readonly application: Pick<ClientConfig, 'connectionString' | 'options'>;
  private readonly isRestricted: boolean;

  constructor(
    dataSource: DataSource,
    private readonly config: Config,
  ) {
    const { options } = dataSource.options.extra as { options?: string };
    this.isRestricted = options !== undefined;
    this.application = { connectionString: config.databaseUrl, ...(options && { options }) };
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
