import { Global, Module } from '@nestjs/common';
import { Database } from '../database/database.js';
import { AppLogger } from './app-logger.js';
import { Drain } from './drain.js';
import { HealthChecks } from './health-checks.js';
import { HealthController } from './health.controller.js';
import { Metrics } from './metrics.js';
import { MetricsController } from './metrics.controller.js';

/** Logs, numbers and health. */
@Global()
@Module({
  controllers: [HealthController, MetricsController],
  providers: [AppLogger, Drain, HealthChecks, Metrics],
  exports: [AppLogger, Drain, HealthChecks, Metrics],
})
export class ObservabilityModule {
  constructor(metrics: Metrics, database: Database) {
    metrics.gauge('database_pool_connections', 'Open connections', () => database.pool.totalCount);
    metrics.gauge('database_pool_idle', 'Connections nobody uses', () => database.pool.idleCount);
    metrics.gauge('database_pool_waiting', 'Requests waiting for a connection', () => database.pool.waitingCount);
  }
}
