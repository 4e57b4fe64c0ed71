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
import { DataSource } from 'typeorm';
import { Database } from '../database/database.js';
import { Drain } from './drain.js';
const PATIENCE_MS = 2_000;
/** Whether this process can serve: the database, its migrations, and whatever other parts register. */
let HealthChecks = class HealthChecks {
    constructor(database, dataSource, drain) {
        this.dataSource = dataSource;
        this.drain = drain;
        this.checks = new Map();
        this.migrated = false;
        this.register('database', async () => void (await database.query('SELECT 1')));
        this.register('migrations', () => this.migrationsDone());
    }
    register(name, check) {
        this.checks.set(name, check);
    }
    async read() {
        const results = await Promise.all([...this.checks].map(async ([name, check]) => [name, await outcome(check)]));
        const allUp = results.every(([, { status }]) => status === 'up');
        const status = this.drain.isDraining ? 'draining' : allUp ? 'ready' : 'not_ready';
        return { status, checks: Object.fromEntries(results) };
    }
    /** Asked until they are done; they do not come undone. */
    async migrationsDone() {
        this.migrated ||= !(await this.dataSource.showMigrations());
        return this.migrated;
    }
};
HealthChecks = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database,
        DataSource,
        Drain])
], HealthChecks);
export { HealthChecks };
async function outcome(check) {
    let timer;
    const tooLong = new Promise((resolve) => (timer = setTimeout(resolve, PATIENCE_MS, false)));
    try {
        const result = await Promise.race([check(), tooLong]);
        return { status: result === false ? 'down' : 'up', ...(typeof result === 'object' && result) };
    }
    catch {
        return { status: 'down' };
    }
    finally {
        clearTimeout(timer);
    }
}
//# sourceMappingURL=health-checks.js.map