import { Injectable, Logger } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { Config } from '../config/config.js';
import { describeFailure } from '../facts/failure.js';
import { CalmWarnings } from './calm-warnings.js';
import { inTime } from './in-time.js';

/** Prometheus itself gives up after ten seconds. */
const PATIENCE_MS = 2_000;

type Values = Readonly<Record<string, number>>;

/**
 * The numbers that `/metrics` tells Prometheus. Others add their own through `gauge`, `gauges`, `counter` and `registry`.
 * What cannot be had for now is left out: the process's own numbers are needed most while the database is away.
 */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly warnings = new CalmWarnings(new Logger('Metrics'));

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
    const gauge = new Gauge({
      name,
      help,
      registers: [this.registry],
      collect: async () => {
        const value = await this.ask(name, read);
        if (value === undefined) gauge.remove();
        else gauge.set(value);
      },
    });
  }

  /** Values that are asked for likewise, by what the label says of each. */
  gauges(name: string, help: string, label: string, read: () => Values | Promise<Values>): void {
    const gauge = new Gauge({
      name,
      help,
      labelNames: [label],
      registers: [this.registry],
      collect: async () => {
        const values = (await this.ask(name, read)) ?? {};
        gauge.reset();
        for (const [what, value] of Object.entries(values)) gauge.set({ [label]: what }, value);
      },
    });
  }

  /** A number that only grows. */
  counter<Label extends string>(name: string, help: string, labelNames: Label[] = []): Counter<Label> {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }

  private async ask<T>(name: string, read: () => T | Promise<T>): Promise<T | undefined> {
    try {
      return await inTime(PATIENCE_MS, Promise.resolve(read()));
    } catch (error) {
      this.warnings.warn(`${name} cannot be had now`, describeFailure(error));
      return undefined;
    }
  }
}
