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
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { Config } from '../config/config.js';
/** The numbers that `/metrics` tells Prometheus. Others add their own through `gauge`, `counter` and `registry`. */
let Metrics = class Metrics {
    constructor(config) {
        this.registry = new Registry();
        this.requests = new Counter({
            name: 'http_requests_total',
            help: 'Answered requests',
            labelNames: ['method', 'route', 'status'],
            registers: [this.registry],
        });
        this.requestDuration = new Histogram({
            name: 'http_request_duration_seconds',
            help: 'Time from the first byte read to the last byte sent',
            labelNames: ['method', 'route'],
            buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
            registers: [this.registry],
        });
        this.requestStatements = new Histogram({
            name: 'http_request_sql_statements',
            help: 'SQL statements per request, transaction control included',
            labelNames: ['method', 'route'],
            buckets: [0, 1, 2, 3, 5, 8, 13, 18, 25, 50],
            registers: [this.registry],
        });
        // The runtime's own metrics watch the garbage collector for the process's whole life: not for each app of a test run.
        if (config.nodeEnv !== 'test')
            collectDefaultMetrics({ register: this.registry });
    }
    /** A value that is asked for whenever Prometheus reads. */
    gauge(name, help, read) {
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
    counter(name, help, labelNames = []) {
        return new Counter({ name, help, labelNames, registers: [this.registry] });
    }
};
Metrics = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Config])
], Metrics);
export { Metrics };
//# sourceMappingURL=metrics.js.map