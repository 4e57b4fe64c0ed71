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
let JobsStart = class JobsStart {
    constructor(runner) {
        this.runner = runner;
    }
    async onApplicationBootstrap() {
        await this.runner.start();
    }
};
JobsStart = __decorate([
    Module({}),
    __metadata("design:paramtypes", [JobRunner])
], JobsStart);
/** Scheduled work, and what must reach the outside world: graphile-worker behind `Jobs` and `@JobHandler`. */
let JobsModule = class JobsModule {
};
JobsModule = __decorate([
    Global(),
    Module({
        imports: [DiscoveryModule, JobsStart, ContextStorage.of({ tables: [], migrations: [CreateAddJob1764000000002] })],
        providers: [JobHandlers, JobTasks, WorkerLiveness, JobRunner, Jobs, JobMetrics],
        exports: [Jobs, JobRunner],
    })
], JobsModule);
export { JobsModule };
//# sourceMappingURL=jobs.module.js.map