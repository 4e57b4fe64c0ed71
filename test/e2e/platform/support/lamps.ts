import { setTimeout as sleep } from 'node:timers/promises';
import { EventsHandler } from '@nestjs/cqrs';
import { Database } from '../../../../src/platform/database/database.js';
import { Fact } from '../../../../src/platform/domain/fact.js';
import { recordOf } from '../../../../src/platform/facts/fact-record.js';
import { type BatchHandler } from '../../../../src/platform/facts/subscriber.js';
import { JobHandler, type JobRun } from '../../../../src/platform/jobs/job-handler.js';

/** The fact, the subscribers and the job that the tests of several processes share. */
export class LampLit extends Fact<{ lamp: string; n: number }> {
  static readonly type = 'test.lamp-lit.v1';
}

/** Every effect is a row, so that one too many or too few shows; `id` tells the order in which they came. */
export const CREATE_TABLES = `
  CREATE TABLE effects (id bigserial PRIMARY KEY, subscriber text, position bigint, lamp text, n int, process int);
  CREATE TABLE runs (job text, process int, at timestamptz DEFAULT clock_timestamp())`;

@EventsHandler(LampLit)
export class LampProjection implements BatchHandler<LampLit> {
  constructor(private readonly database: Database) {}

  async handleBatch(facts: LampLit[]): Promise<void> {
    await this.database.query(
      `INSERT INTO effects (subscriber, position, lamp, n, process)
       SELECT 'lamp-projection', *, $4 FROM unnest($1::bigint[], $2::text[], $3::int[])`,
      [
        facts.map((fact) => recordOf(fact).position),
        facts.map((fact) => fact.data.lamp),
        facts.map((fact) => fact.data.n),
        process.pid,
      ],
    );
    await sleep(2); // between the effect and its commit, so that a kill may come there
  }

  async reset(): Promise<void> {
    await this.database.query(`DELETE FROM effects WHERE subscriber = 'lamp-projection'`);
  }
}

@EventsHandler(LampLit)
export class CountOnLampLit {
  constructor(private readonly database: Database) {}

  async handle(fact: LampLit): Promise<void> {
    await this.database.query(
      `INSERT INTO effects (subscriber, position, lamp, n, process) VALUES ('count-on-lamp-lit', $1, $2, $3, $4)`,
      [recordOf(fact).position, fact.data.lamp, fact.data.n, process.pid],
    );
  }
}

/** Runs for ever in the process that is told to `hang`, and at once in others. */
@JobHandler({ name: 'test.burn', maxAttempts: 5 })
export class Burn implements JobRun<{ name: string }> {
  constructor(private readonly database: Database) {}

  async run({ name }: { name: string }): Promise<void> {
    await this.database.query('INSERT INTO runs (job, process) VALUES ($1, $2)', [name, process.pid]);
    if (!process.argv.includes('hang')) return;
    console.log(`burning ${name}`);
    await sleep(600_000);
  }
}
