var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable, Logger } from '@nestjs/common';
import { parseCronItems } from 'graphile-worker';
import { describeFailure } from '../facts/failure.js';
import { failpoint } from '../runtime/failpoint.js';
import { inScope } from '../runtime/scope.js';
import { JobHandlers } from './job-handlers.js';
/** The job handlers in the shape that graphile-worker runs. */
let JobTasks = class JobTasks {
    constructor(handlers) {
        this.handlers = handlers;
        this.logger = new Logger('Jobs');
        /** Called after each run. */
        this.onRun = () => undefined;
        /** Runs since this process started, failed ones included. */
        this.ran = 0;
    }
    list() {
        return Object.fromEntries([...this.handlers.all].map(([name, job]) => [name, this.task(job)]));
    }
    cronItems() {
        return parseCronItems([...this.handlers.all.values()].flatMap(cronItem));
    }
    task({ options, handler }) {
        return async (payload, { job }) => {
            this.ran++;
            try {
                await failpoint('jobs.taken');
                await inScope({ id: `job:${job.id}` }, () => handler.run(payload));
                await failpoint('jobs.done');
                this.onRun(options.name, 'done');
            }
            catch (error) {
                this.onRun(options.name, 'failed');
                const failure = describeFailure(error);
                const tries = `${job.attempts} of ${job.max_attempts}`;
                this.logger.warn(`${options.name} (job ${job.id}) failed at try ${tries}: ${failure}`);
                // What the queue stores and logs must not quote the values that messages quote.
                throw new Error(failure);
            }
        };
    }
};
JobTasks = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [JobHandlers])
], JobTasks);
export { JobTasks };
/** In a queue of its own, so that a slow run and the next one never overlap. */
function cronItem({ options }) {
    if (!options.cron)
        return [];
    const { name, cron, maxAttempts } = options;
    return [{ task: name, match: cron, options: { queueName: `cron:${name}`, jobKey: `cron:${name}`, maxAttempts } }];
}
//# sourceMappingURL=job-tasks.js.map