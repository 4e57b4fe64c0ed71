import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { Config } from '../config/config.js';

/** The numbers that `/metrics` tells Prometheus. Others add their own through `gauge`, `counter` and `registry`. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  readonly requests = new Counter({
    name: 'http_requests_total',
    help: 'Answered requests',
    labelNames: ['method', 'route', 'status'],
    registers: [this.registry],
  });

  readonly requestDuration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the first byte read to the last byte sent',
    labelNames: ['method', 'route'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });

  readonly requestStatements = new Histogram({
    name: 'http_request_sql_statements',
    help: 'SQL statements per request, transaction control included',
    labelNames: ['method', 'route'],
    buckets: [0, 1, 2, 3, 5, 8, 13, 18, 25, 50],
    registers: [this.registry],
  });

  constructor(config: Config) {
    // The runtime's own metrics watch the garbage collector for the process's whole life: not for each app of a test run.
    if (config.nodeEnv !== 'test') collectDefaultMetrics({ register: this.registry });
  }

  /** A value that is asked for whenever Prometheus reads. */
  gauge(name: string, help: string, read: () => number | Promise<number>): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      async collect() {
        this.set(await read());
      },
    });
  }

  /** A number that only grows. */
  counter<Label extends string>(name: string, help: string, labelNames: Label[] = []): Counter<Label> {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }
}
