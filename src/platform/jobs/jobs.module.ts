import { Global, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ContextStorage } from '../database/context-storage.js';
import { JobHandlers } from './job-handlers.js';
import { JobMetrics } from './job-metrics.js';
import { JobRunner } from './job-runner.js';
import { JobTasks } from './job-tasks.js';
import { Jobs } from './jobs.js';
import { CreateAddJob1764000000002 } from './migrations/create-add-job.migration.js';
import { WorkerLiveness } from './worker-liveness.js';

/** Starts the workers; not global, so that it comes after the command and query handlers (see FactsStart). */
@Module({})
class JobsStart implements OnApplicationBootstrap {
  constructor(private readonly runner: JobRunner) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.runner.start();
  }
}

/** Scheduled work, and what must reach the outside world: graphile-worker behind `Jobs` and `@JobHandler`. */
@Global()
@Module({
  imports: [DiscoveryModule, JobsStart, ContextStorage.of({ tables: [], migrations: [CreateAddJob1764000000002] })],
  providers: [JobHandlers, JobTasks, WorkerLiveness, JobRunner, Jobs, JobMetrics],
  exports: [Jobs, JobRunner],
})
export class JobsModule {}
