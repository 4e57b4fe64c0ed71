import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

/** How far the log reaches, and where the subscribers' checkpoints stand. */
export interface Survey {
  /** Up to here nothing can appear any more. */
  readonly settled: number;
  /** The last position handed out; beyond `settled` while writers are at work. */
  readonly last: number;
  readonly checkpoints: Readonly<Record<string, number>>;
}

/** A checkpoint to be moved, if it still stands where it stood. */
export interface Move {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The rows that say how far each subscriber has read. */
@Injectable()
export class Checkpoints {
  constructor(private readonly database: Database) {}

  /** Makes the rows of new subscribers: at the log's beginning, or at its end. */
  async register(names: string[], startsAt: 'beginning' | 'now'): Promise<void> {
    await this.database.query(
      `INSERT INTO platform.fact_subscribers (name, position)
       SELECT name, ${startsAt === 'now' ? 'platform.settled_position()' : '0'} FROM unnest($1::text[]) AS name
       ON CONFLICT DO NOTHING`,
      [names],
    );
  }

  async survey(names: string[]): Promise<Survey> {
    const [row] = await this.database.query<Survey>(
      `SELECT platform.settled_position() AS settled, platform.last_fact_position() AS last,
         coalesce((SELECT jsonb_object_agg(name, position) FROM platform.fact_subscribers WHERE name = ANY($1)), '{}')
           AS checkpoints`,
      [names],
    );
    return row!;
  }

  /**
   * Moves one checkpoint and holds its lock until the running transaction ends. False when another process is at work
   * on this subscriber, or has moved it already. With `lazily` the transaction does not wait for the disk: a crash of
   * the server may undo it, but then the work and the checkpoint together.
   */
  async advance(move: Move, lazily: boolean): Promise<boolean> {
    return (await this.advanceAll([move], lazily)) === 1;
  }

  /** Moves checkpoints that still stand at `from` and that nobody holds; answers how many it moved. */
  async advanceAll(moves: Move[], lazily = true): Promise<number> {
    const moved = await this.database.query(
      `WITH wanted AS (SELECT * FROM json_to_recordset($1::json) AS wanted(name text, "from" bigint, "to" bigint)),
         held AS (SELECT s.name, wanted."to" AS target FROM platform.fact_subscribers s JOIN wanted USING (name)
                  WHERE s.position = wanted."from" FOR UPDATE OF s SKIP LOCKED)
       UPDATE platform.fact_subscribers s SET position = held.target, updated_at = now()
       FROM held WHERE s.name = held.name
       RETURNING s.name${lazily ? `, set_config('synchronous_commit', 'off', true)` : ''}`,
      [JSON.stringify(moves)],
    );
    return moved.length;
  }

  /** Waits for whoever is at work on this subscriber, and keeps others away until the running transaction ends. */
  async hold(name: string): Promise<void> {
    await this.database.query('SELECT 1 FROM platform.fact_subscribers WHERE name = $1 FOR UPDATE', [name]);
  }

  /** Sends a subscriber back to the beginning of the log. */
  async reset(name: string): Promise<void> {
    await this.database.query('UPDATE platform.fact_subscribers SET position = 0, updated_at = now() WHERE name = $1', [
      name,
    ]);
  }
}
