var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { HealthChecks } from '../observability/health-checks.js';
import { Metrics } from '../observability/metrics.js';
import { DeadLetters } from './dead-letters.js';
import { FactConsumers } from './fact-consumers.js';
/** A process that could not look at the log for so long does not serve well either. */
const SILENCE_MS = 30_000;
/** Shows how far the subscribers are behind, in `/metrics` and `/health/ready`. */
let FactMetrics = class FactMetrics {
    constructor(metrics, health, consumers, deadLetters) {
        new Gauge({
            name: 'fact_subscriber_lag',
            help: 'Positions of the fact log that a subscriber has still to look at',
            labelNames: ['subscriber'],
            registers: [metrics.registry],
            collect() {
                for (const [subscriber, lag] of Object.entries(consumers.lag()))
                    this.set({ subscriber }, lag);
            },
        });
        metrics.gauge('fact_dead_letters', 'Facts that a subscriber gave up on and nobody has resolved', async () => Object.values(await deadLetters.counts()).reduce((sum, count) => sum + count, 0));
        health.register('facts', async () => {
            if (Date.now() - consumers.lookedAt > SILENCE_MS)
                return false;
            return { lag: Math.max(0, ...Object.values(consumers.lag())) };
        });
    }
};
FactMetrics = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Metrics, HealthChecks, FactConsumers, DeadLetters])
], FactMetrics);
export { FactMetrics };
//# sourceMappingURL=fact-metrics.js.map