var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Global, Module } from '@nestjs/common';
import { Database } from '../database/database.js';
import { AppLogger } from './app-logger.js';
import { Drain } from './drain.js';
import { HealthChecks } from './health-checks.js';
import { HealthController } from './health.controller.js';
import { Metrics } from './metrics.js';
import { MetricsController } from './metrics.controller.js';
/** Logs, numbers and health. */
let ObservabilityModule = class ObservabilityModule {
    constructor(metrics, database) {
        metrics.gauge('database_pool_connections', 'Open connections', () => database.pool.totalCount);
        metrics.gauge('database_pool_idle', 'Connections nobody uses', () => database.pool.idleCount);
        metrics.gauge('database_pool_waiting', 'Requests waiting for a connection', () => database.pool.waitingCount);
    }
};
ObservabilityModule = __decorate([
    Global(),
    Module({
        controllers: [HealthController, MetricsController],
        providers: [AppLogger, Drain, HealthChecks, Metrics],
        exports: [AppLogger, Drain, HealthChecks, Metrics],
    }),
    __metadata("design:paramtypes", [Metrics, Database])
], ObservabilityModule);
export { ObservabilityModule };
//# sourceMappingURL=observability.module.js.map