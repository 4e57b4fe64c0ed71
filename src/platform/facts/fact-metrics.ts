import { Injectable } from '@nestjs/common';
import { HealthChecks } from '../observability/health-checks.js';
import { Metrics } from '../observability/metrics.js';
import { DeadLetters } from './dead-letters.js';
import { FactConsumers } from './fact-consumers.js';

/** A process that could not look at the log for so long does not serve well either. */
const SILENCE_MS = 30_000;

/** Shows how far the subscribers are behind, in `/metrics` and `/health/ready`. */
@Injectable()
export class FactMetrics {
  constructor(metrics: Metrics, health: HealthChecks, consumers: FactConsumers, deadLetters: DeadLetters) {
    metrics.gauges(
      'fact_subscriber_lag',
      'Positions of the fact log that a subscriber has still to look at',
      'subscriber',
      () => consumers.lag(),
    );
    metrics.gauge('fact_dead_letters', 'Facts that a subscriber gave up on and nobody has resolved', async () =>
      Object.values(await deadLetters.counts()).reduce((sum, count) => sum + count, 0),
    );
    health.register('facts', async () => {
      if (Date.now() - consumers.lookedAt > SILENCE_MS) return false;
      return { lag: Math.max(0, ...Object.values(consumers.lag())) };
    });
  }
}
