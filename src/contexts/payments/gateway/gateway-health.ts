import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HealthChecks } from '../../../platform/observability/health-checks.js';
import { Metrics } from '../../../platform/observability/metrics.js';
import { Breakers } from './breakers.js';
import { Gateways } from './gateways.js';

const VALUES = { closed: 0, half_open: 1, open: 2 };

/** Shows each gateway's breaker. One that is open does not make the shop unready: others may do. */
@Injectable()
export class GatewayHealth implements OnModuleInit {
  constructor(
    private readonly gateways: Gateways,
    private readonly breakers: Breakers,
    private readonly metrics: Metrics,
    private readonly healthChecks: HealthChecks,
  ) {}

  onModuleInit(): void {
    const states = () => this.gateways.names.map((name) => [name, this.breakers.of(name).state] as const);
    this.metrics.gauges(
      'payment_gateway_breaker',
      '0: the gateway answers, 1: one call tries whether it does again, 2: it did not',
      'gateway',
      () => Object.fromEntries(states().map(([gateway, state]) => [gateway, VALUES[state]])),
    );
    this.healthChecks.register('payment_gateways', () => Promise.resolve(Object.fromEntries(states())));
  }
}
