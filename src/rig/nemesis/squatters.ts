import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const AT_ONCE = 20;
const PAUSE_MS = 200;
/** How long the shop may get hold of connections before all are taken: a starved machine needs several rounds. */
const PATIENCE_MS = 20_000;
const TOO_MANY_CONNECTIONS = '53300';
/** Whoever belongs to the shop, seen from the shop's own database. */
const THE_SHOPS = `datname = current_database() AND application_name <> 'rig'`;

/** Others who take the connections that the database server has to give, and end those of the shop. */
export class Squatters {
  private readonly clients: pg.Client[] = [];

  private constructor(
    private readonly url: string,
    /** Connected before there is no connection to be had any more. */
    private readonly first: pg.Client,
  ) {}

  static async at(url: string): Promise<Squatters> {
    return new Squatters(url, await connected(url));
  }

  get count(): number {
    return this.clients.length;
  }

  /** Takes connections and ends the shop's until there is none left for it. */
  async takeAll(): Promise<void> {
    for (const until = Date.now() + PATIENCE_MS; Date.now() < until;) {
      await this.first.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${THE_SHOPS}`);
      while (await this.takeSome());
      const { rowCount } = await this.first.query(`SELECT FROM pg_stat_activity WHERE ${THE_SHOPS}`);
      if (rowCount === 0) return;
    }
    throw new Error('The shop still has connections');
  }

  /** Takes what comes free, too, and ends what the shop got in between, for so long. */
  async holdAll(ms: number): Promise<void> {
    for (const until = Date.now() + ms; Date.now() < until; await sleep(PAUSE_MS)) await this.takeAll();
  }

  /** Ends the shop's connections whose transactions wait for the shop right now; how many. */
  async endIdleTransactions(): Promise<number> {
    const { rowCount } = await this.first.query(
      `SELECT FROM pg_stat_activity WHERE ${THE_SHOPS} AND state = 'idle in transaction' AND pg_terminate_backend(pid)`,
    );
    return rowCount ?? 0;
  }

  /** Gives every connection back but its own. */
  async leave(): Promise<void> {
    await Promise.all(this.clients.splice(0).map((client) => client.end()));
  }

  async end(): Promise<void> {
    await this.leave();
    await this.first.end();
  }

  /** False when there was one too few. */
  private async takeSome(): Promise<boolean> {
    const tries = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => connected(this.url)));
    for (const one of tries) {
      if (one.status === 'fulfilled') this.clients.push(one.value);
      else if ((one.reason as { code?: string }).code !== TOO_MANY_CONNECTIONS) throw one.reason;
    }
    return tries.every(({ status }) => status === 'fulfilled');
  }
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'rig' });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
