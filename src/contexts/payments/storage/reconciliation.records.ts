import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

/** What a gateway's list came to in a run. */
export interface ListedGateway {
  gateway: string;
  status: 'listed' | 'failed';
  transactions: number;
}

/** What a run came to. */
export interface RunResult {
  from: Date;
  to: Date;
  gateways: ListedGateway[];
  factsTo: number;
  found: number;
  opened: number;
  resolved: number;
}

/** payments.reconciliations: runs, one row each. */
@Injectable()
export class Reconciliations {
  constructor(private readonly database: Database) {}

  async add(id: string, wantedFrom: Date | null): Promise<void> {
    const sql = `INSERT INTO payments.reconciliations (id, status, wanted_from) VALUES ($1, 'waiting', $2)`;
    await this.database.query(sql, [id, wantedFrom]);
  }

  /** Adds a run unless one waits already. */
  async addUnlessWaiting(id: string): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO payments.reconciliations (id, status) SELECT $1, 'waiting'
       WHERE NOT EXISTS (SELECT FROM payments.reconciliations WHERE status = 'waiting') RETURNING id`,
      [id],
    );
    return rows.length > 0;
  }

  /** Begins a run, or goes on with one that a crash interrupted; undefined when it is done. */
  async begin(id: string): Promise<{ wantedFrom: Date | null } | undefined> {
    const [row] = await this.database.query<{ wantedFrom: Date | null }>(
      `UPDATE payments.reconciliations SET status = 'running' WHERE id = $1 AND status <> 'done' RETURNING wanted_from AS "wantedFrom"`,
      [id],
    );
    return row;
  }

  async finish(id: string, { from, to, gateways, factsTo, found, opened, resolved }: RunResult): Promise<void> {
    await this.database.query(
      `UPDATE payments.reconciliations SET status = 'done', compared_from = $2, compared_to = $3, gateways = $4,
         facts_to = $5, found = $6, opened = $7, resolved = $8, finished_at = now() WHERE id = $1`,
      [id, from, to, JSON.stringify(gateways), factsTo, found, opened, resolved],
    );
  }

  /** Forgets runs that began before then. */
  async forget(before: Date): Promise<void> {
    await this.database.query('DELETE FROM payments.reconciliations WHERE created_at < $1', [before]);
  }

  /**
   * Until when our own books and what each of these gateways listed have been compared, by the runs that are done; undefined
   * when none is.
   */
  async comparedTo(gateways: readonly string[]): Promise<Date | undefined> {
    const listed = [[], ...gateways.map((gateway) => [{ gateway, status: 'listed' }])];
    const [row] = await this.database.query<{ at: Date | null }>(
      `SELECT min(last.compared_to) AS at FROM unnest($1::jsonb[]) AS listed CROSS JOIN LATERAL (
         SELECT compared_to FROM payments.reconciliations WHERE status = 'done' AND gateways @> listed
         ORDER BY created_at DESC LIMIT 1) AS last`,
      [listed.map((each) => JSON.stringify(each))],
    );
    return row?.at ?? undefined;
  }

  /** Up to which position of the log a run has looked whether facts are booked. */
  async factsTo(): Promise<number> {
    const sql = 'SELECT coalesce(max(facts_to), 0) AS position FROM payments.reconciliations';
    return (await this.database.query<{ position: number }>(sql))[0]!.position;
  }
}
