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
import { Database } from '../database/database.js';
import { Metrics } from '../observability/metrics.js';
import { JobTasks } from './job-tasks.js';
/** Shows how the jobs fare in `/metrics`. */
let JobMetrics = class JobMetrics {
    constructor(metrics, tasks, database) {
        const runs = metrics.counter('jobs_run_total', 'Jobs that this process ran', ['job', 'outcome']);
        tasks.onRun = (job, outcome) => runs.inc({ job, outcome });
        new Gauge({
            name: 'jobs',
            help: 'Jobs in the queue of all processes',
            labelNames: ['state'],
            registers: [metrics.registry],
            async collect() {
                for (const [state, count] of Object.entries(await queueCounts(database)))
                    this.set({ state }, count);
            },
        });
    }
};
JobMetrics = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Metrics, JobTasks, Database])
], JobMetrics);
export { JobMetrics };
async function queueCounts(database) {
    const [counts] = await database.query(`SELECT count(*) FILTER (WHERE attempts < max_attempts AND locked_at IS NULL AND run_at <= now()) AS due,
       count(*) FILTER (WHERE attempts < max_attempts AND locked_at IS NULL AND run_at > now()) AS later,
       count(*) FILTER (WHERE locked_at IS NOT NULL) AS running,
       count(*) FILTER (WHERE attempts >= max_attempts AND locked_at IS NULL) AS given_up
     FROM graphile_worker.jobs`);
    return counts;
}
//# sourceMappingURL=job-metrics.js.map