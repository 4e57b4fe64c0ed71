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
import { Client } from 'pg';
import { DatabaseLogin } from '../database/database-login.js';
import { describeFailure } from './failure.js';
import { CalmWarnings } from '../observability/calm-warnings.js';
const CHANNEL = 'cartwright_facts';
/** Milliseconds between two notifications of one process, and between two attempts to connect. */
const INTERVAL = 50;
const RECONNECT = 1_000;
/**
 * Tells other processes that the log has grown, and hears it from them, on a connection of its own. The transaction
 * that appends never notifies: NOTIFY takes a lock of the whole cluster until its commit is on disk, which would send
 * all commits through one door.
 */
let FactNotifications = class FactNotifications {
    constructor(login) {
        this.login = login;
        this.sentAt = 0;
        this.heard = () => undefined;
        this.stopped = false;
        this.warnings = new CalmWarnings(new Logger('Facts'));
    }
    /** Calls `heard` whenever another process has appended facts. Connects in the background, again and again. */
    start(heard) {
        this.heard = heard;
        void this.connect();
    }
    async stop() {
        this.stopped = true;
        clearTimeout(this.reconnect);
        clearTimeout(this.pending);
        await this.client?.end().catch(() => undefined);
    }
    /** Tells the others, at once when the last time is long enough ago, else as soon as it is. */
    announce() {
        if (this.pending || !this.client || this.stopped)
            return;
        this.pending = setTimeout(() => void this.send(), Math.max(0, this.sentAt + INTERVAL - Date.now()));
    }
    async send() {
        this.pending = undefined;
        this.sentAt = Date.now();
        await this.client?.query(`NOTIFY ${CHANNEL}`).catch(() => undefined);
    }
    async connect() {
        const client = new Client({
            ...this.login.application,
            application_name: 'cartwright facts',
            keepAlive: true,
            keepAliveInitialDelayMillis: 5_000,
            connectionTimeoutMillis: 5_000,
        });
        client.on('error', (error) => this.warnings.warn('Notifications lost', describeFailure(error)));
        client.on('end', () => this.lost(client));
        client.on('notification', ({ processId }) => {
            if (processId !== client.processID)
                this.heard();
        });
        try {
            await client.connect();
            await client.query(`LISTEN ${CHANNEL}`);
            this.client = client;
            if (this.stopped)
                await client.end();
            else
                this.heard();
        }
        catch {
            await client.end().catch(() => undefined);
            this.lost(client);
        }
    }
    lost(client) {
        if (this.client === client)
            this.client = undefined;
        if (this.stopped)
            return;
        clearTimeout(this.reconnect);
        this.reconnect = setTimeout(() => void this.connect(), RECONNECT);
    }
};
FactNotifications = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [DatabaseLogin])
], FactNotifications);
export { FactNotifications };
//# sourceMappingURL=fact-notifications.js.map