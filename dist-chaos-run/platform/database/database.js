var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { failpoint } from '../runtime/failpoint.js';
import { currentScope } from '../runtime/scope.js';
import { isRetryable } from './postgres-errors.js';
import { forgetRemembered } from './remembered.js';
import { StatementNames } from './statement-names.js';
const running = new AsyncLocalStorage();
const ATTEMPTS = 4;
/**
 * SQL for everybody: statements join the running transaction by themselves, and use the pool outside of one.
 * Values are always parameters; text is never put together from input.
 */
let Database = class Database {
    constructor(dataSource) {
        this.dataSource = dataSource;
        this.names = new StatementNames();
    }
    /** Runs one statement and answers its rows. `bigint` columns arrive as numbers, `jsonb` as values, times as `Date`. */
    async query(sql, values = []) {
        const executor = running.getStore()?.client ?? this.pool;
        const name = values.length > 0 ? this.names.of(sql) : undefined; // without values it may be several commands
        return (await executor.query({ text: sql, values, name })).rows;
    }
    /** TypeORM's manager, bound to the running transaction when there is one. */
    get manager() {
        return running.getStore()?.runner.manager ?? this.dataSource.manager;
    }
    /** The driver's pool, for the few who need a connection of their own (LISTEN, jobs, a journal that must not roll back). */
    get pool() {
        return this.dataSource.driver.master;
    }
};
Database = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [DataSource])
], Database);
export { Database };
/** Several writes that stand or fall together. */
let Transaction = class Transaction {
    constructor(dataSource) {
        this.dataSource = dataSource;
    }
    /**
     * Runs `work` in one transaction, or joins the one that is running. The outermost call commits, and starts over
     * (up to three more times) when PostgreSQL reports a deadlock or a serialisation failure; `work` must therefore not
     * leave the process: no gateway, no mail, no HTTP; and it makes its new aggregates itself, afresh each time.
     */
    async run(work) {
        if (running.getStore())
            return work();
        for (let attempt = 1;; attempt++) {
            try {
                return await this.once(work);
            }
            catch (error) {
                if (attempt === ATTEMPTS || !isRetryable(error))
                    throw error;
                await sleep(Math.random() * 20 * 2 ** attempt);
            }
        }
    }
    /** True inside `run`. */
    get isRunning() {
        return running.getStore() !== undefined;
    }
    /** Calls back once the running transaction has committed; at once outside of one. Not called after a rollback. */
    afterCommit(callback) {
        const transaction = running.getStore();
        if (transaction)
            transaction.afterCommit.push(callback);
        else
            callback();
    }
    async once(work) {
        const runner = this.dataSource.createQueryRunner();
        try {
            const client = (await runner.connect());
            await runner.startTransaction();
            const transaction = { runner, client, afterCommit: [] };
            const result = await running.run(transaction, work);
            // PostgreSQL answers the COMMIT of a failed transaction with a silent rollback.
            if (client.getTransactionStatus() === 'E')
                throw new Error('A statement failed and its error was kept quiet.');
            await failpoint('transaction.before-commit');
            await runner.commitTransaction();
            await failpoint('transaction.committed');
            transaction.afterCommit.forEach((callback) => callback());
            return result;
        }
        catch (error) {
            forgetRemembered();
            if (runner.isTransactionActive)
                await runner.rollbackTransaction().catch(() => undefined);
            throw error;
        }
        finally {
            await runner.release();
        }
    }
};
Transaction = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [DataSource])
], Transaction);
export { Transaction };
/** Counts every statement a pooled connection sends towards the scope that sent it. */
export function countStatements(pool) {
    const counted = new WeakSet();
    pool.on('acquire', (client) => {
        if (counted.has(client))
            return; // not on 'connect': the first client is older than this
        counted.add(client);
        client.on('error', () => undefined); // a server restart ends idle clients; the pool replaces them
        const query = client.query.bind(client);
        client.query = ((...args) => {
            const scope = currentScope();
            if (scope)
                scope.statements++;
            return query(...args);
        });
    });
}
//# sourceMappingURL=database.js.map