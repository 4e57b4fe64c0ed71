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
import { Database, Transaction } from '../database/database.js';
import { JobHandlers } from './job-handlers.js';
import { JobRunner } from './job-runner.js';
/** Work for later, and for the outside world. */
let Jobs = class Jobs {
    constructor(database, transaction, handlers, runner) {
        this.database = database;
        this.transaction = transaction;
        this.handlers = handlers;
        this.runner = runner;
    }
    /** Adds a job in the running transaction: it exists if and only if its cause was committed. One statement. */
    add(name, payload = {}, options = {}) {
        return this.addAll(name, [{ payload, ...options }]);
    }
    /** Adds many jobs of one kind, as `add` does; of several with one key the last counts. One statement. */
    async addAll(name, jobs) {
        const handler = this.handlers.all.get(name);
        if (!handler)
            throw new Error(`No handler is declared for the job ${name}.`);
        const { maxAttempts } = handler.options;
        const specs = lastOfEachKey(jobs).map((job) => ({ maxAttempts, ...job }));
        await this.database.query('SELECT platform.add_jobs($1, $2::json)', [name, JSON.stringify(specs)]);
        this.transaction.afterCommit(() => this.runner.nudge());
    }
    /** Runs every job that is due in this process until none is left, and answers how many ran, failed ones included. */
    async drain() {
        return this.runner.drain();
    }
};
Jobs = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database,
        Transaction,
        JobHandlers,
        JobRunner])
], Jobs);
export { Jobs };
function lastOfEachKey(jobs) {
    const keyed = new Map(jobs.flatMap((job) => (job.key === undefined ? [] : [[job.key, job]])));
    return jobs.filter((job) => job.key === undefined || keyed.get(job.key) === job);
}
//# sourceMappingURL=jobs.js.map