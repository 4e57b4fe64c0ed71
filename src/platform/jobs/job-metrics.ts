import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Metrics } from '../observability/metrics.js';
import { JobTasks } from './job-tasks.js';

type QueueCounts = Record<'due' | 'later' | 'running' | 'given_up', number>;

/** Shows how the jobs fare in `/metrics`. */
@Injectable()
export class JobMetrics {
  constructor(metrics: Metrics, tasks: JobTasks, database: Database) {
    const runs = metrics.counter('jobs_run_total', 'Jobs that this process ran', ['job', 'outcome']);
    tasks.onRun = (job, outcome) => runs.inc({ job, outcome });
    metrics.gauges('jobs', 'Jobs in the queue of all processes', 'state', () => queueCounts(database));
  }
}

async function queueCounts(database: Database): Promise<QueueCounts> {
  const [counts] = await database.query<QueueCounts>(
    `SELECT count(*) FILTER (WHERE attempts < max_attempts AND locked_at IS NULL AND run_at <= now()) AS due,
       count(*) FILTER (WHERE attempts < max_attempts AND locked_at IS NULL AND run_at > now()) AS later,
       count(*) FILTER (WHERE locked_at IS NOT NULL) AS running,
       count(*) FILTER (WHERE attempts >= max_attempts AND locked_at IS NULL) AS given_up
     FROM graphile_worker.jobs`,
  );
  return counts!;
}
