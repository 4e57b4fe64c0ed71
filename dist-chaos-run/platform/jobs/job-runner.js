var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { Logger as GraphileLogger, run, runMigrations, runTaskListOnce, } from 'graphile-worker';
import { Pool } from 'pg';
import { Config } from '../config/config.js';
import { DatabaseLogin } from '../database/database-login.js';
import { describeFailure } from '../facts/failure.js';
import { JobTasks } from './job-tasks.js';
import { WorkerLiveness } from './worker-liveness.js';
import { CalmWarnings } from '../observability/calm-warnings.js';
const CONCURRENCY = 4;
/** Connections for the queue's own statements, one of them listening; the jobs use the application's pool. */
const POOL_SIZE = CONCURRENCY;
const RESTART_MS = 1_000;
/** Runs this process's share of the jobs by graphile-worker, whatever happens to the database in between. */
let JobRunner = class JobRunner {
    constructor(config, login, tasks, liveness) {
        this.config = config;
        this.login = login;
        this.tasks = tasks;
        this.liveness = liveness;
        this.warnings = new CalmWarnings(new Logger('Jobs'));
        this.workerPools = new Set();
        this.stopped = false;
        this.pool = queuePool(config, login, this.warnings);
        this.options = { pgPool: this.pool, pollInterval: 2_000, logger: this.quietLogger(), events: this.events() };
    }
    /** Brings graphile-worker's schema up to date. Several processes may do so at once. */
    async onModuleInit() {
        await this.login.change((pgPool) => runMigrations({ ...this.options, pgPool }));
    }
    /** Begins to run jobs, unless they are to be drained by hand or by other processes; called once every handler is in place. */
    async start() {
        if (this.config.jobs === 'manual' || this.config.role === 'api')
            return;
        await this.liveness.start(() => this.nudge());
        this.running = this.supervise();
    }
    async beforeApplicationShutdown() {
        this.stopped = true;
        await this.runner?.stop().catch(() => undefined);
        await this.running;
        await this.liveness.stop();
        await this.pool.end();
    }
    /** Tells idle workers of this process that a job was added. */
    nudge() {
        this.workerPools.forEach((pool) => pool.nudge(1));
    }
    /** Runs what is due, one job after the other, and answers how many ran. */
    async drain() {
        const client = await this.pool.connect();
        const before = this.tasks.ran;
        try {
            await runTaskListOnce({ ...this.options, noHandleSignals: true }, this.tasks.list(), client);
        }
        finally {
            client.release();
        }
        return this.tasks.ran - before;
    }
    /** graphile-worker gives up for good when the database fails it in a bad moment; we start it again. */
    async supervise() {
        while (!this.stopped) {
            try {
                const taskList = this.tasks.list();
                const options = { ...this.options, concurrency: CONCURRENCY, noHandleSignals: true };
                this.runner = await run(options, taskList, this.tasks.cronItems());
                if (this.stopped)
                    await this.runner.stop();
                await this.runner.promise;
            }
            catch (error) {
                this.warnings.warn('Jobs cannot be run now', describeFailure(error));
            }
            if (!this.stopped)
                await sleep(RESTART_MS);
        }
    }
    events() {
        const events = new EventEmitter();
        events.on('pool:create', ({ workerPool }) => {
            this.workerPools.add(workerPool);
            this.liveness.hold(workerPool.id);
            const ended = () => {
                this.workerPools.delete(workerPool);
                this.liveness.release(workerPool.id);
            };
            workerPool.promise.then(ended, ended);
        });
        return events;
    }
    /** The queue's own troubles only: what happens to a job is logged by its task, without quoting values. */
    quietLogger() {
        return new GraphileLogger((scope) => (level, message) => {
            if (scope.jobId || (level !== 'error' && level !== 'warning'))
                return;
            this.warnings.warn('The queue', message.split('\n')[0] ?? '');
        });
    }
};
JobRunner = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Config,
        DatabaseLogin,
        JobTasks,
        WorkerLiveness])
], JobRunner);
export { JobRunner };
function queuePool(config, login, warnings) {
    const pool = new Pool({
        ...login.application,
        application_name: 'cartwright jobs',
        max: POOL_SIZE,
        connectionTimeoutMillis: config.databaseAcquireTimeoutMs,
        statement_timeout: config.databaseStatementTimeoutMs,
        keepAlive: true,
    });
    pool.on('error', (error) => warnings.warn('The queue lost a connection', describeFailure(error)));
    pool.on('connect', (client) => client.on('error', () => undefined));
    return pool;
}
//# sourceMappingURL=job-runner.js.map