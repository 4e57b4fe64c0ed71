var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Bell } from './bell.js';
import { FactNotifications } from './fact-notifications.js';
import { FactRounds } from './fact-rounds.js';
import { describeFailure } from './failure.js';
import { CalmWarnings } from '../observability/calm-warnings.js';
import { WakeSignal } from './wake-signal.js';
/**
 * Milliseconds: from the first news to the round that reads it (so that facts come in batches, and a request's own two
 * commits in one), between rounds while writers are at work, and between rounds at most.
 */
const PACE = { gather: 50, unsettled: 50, most: 1_000 };
/**
 * Runs this process's share of the subscribers: in rounds, woken by this process's commits, by other processes'
 * notifications, and by a poll that makes up for whatever was not heard.
 */
let FactConsumers = class FactConsumers {
    constructor(rounds, notifications, wakeSignal, config) {
        this.rounds = rounds;
        this.notifications = notifications;
        this.wakeSignal = wakeSignal;
        this.config = config;
        this.bell = new Bell();
        this.warnings = new CalmWarnings(new Logger('Facts'));
        this.stopWaking = () => undefined;
        this.stopped = false;
        /** When this process last managed to look at the log, in milliseconds since 1970. */
        this.lookedAt = Date.now();
    }
    /**
     * Begins to read the log; called once every command and query has its handler. A process for requests only reads it
     * for its own caches.
     */
    async start() {
        await this.rounds.prepare(this.config.role !== 'api');
        this.rounds.onProgress = () => this.bell.ring();
        this.stopWaking = this.wakeSignal.onWake(() => {
            this.bell.ring();
            this.notifications.announce();
        });
        this.notifications.start(() => this.bell.ring());
        this.running = this.run();
    }
    async beforeApplicationShutdown() {
        this.stopped = true;
        this.stopWaking();
        this.bell.ring();
        await this.rounds.stop();
        await this.running;
        await this.notifications.stop();
    }
    /**
     * Resolves when every subscriber has handled all that is settled, the facts of their own handlers included, and
     * nobody is at work, here or in another process. Waits out troubles; a dead letter counts as handled.
     */
    async drain() {
        for (let pause = 1; !this.stopped; pause = Math.min(pause * 2, 50)) {
            const round = await this.rounds.next();
            if (round.quiet)
                return;
            await this.rounds.idle();
            if (!round.more)
                await sleep(pause);
        }
    }
    /** How many positions of the log each subscriber has still to look at, as this process last saw it. */
    lag() {
        return this.rounds.lag();
    }
    async run() {
        while (!this.stopped) {
            const pause = await this.rounds.next().then((round) => this.afterRound(round), (error) => this.afterTrouble(error));
            if (pause === 0)
                continue;
            await this.bell.wait(pause);
            if (!this.stopped)
                await sleep(PACE.gather);
        }
    }
    afterRound(round) {
        this.lookedAt = Date.now();
        if (round.more)
            return 0;
        return round.unsettled ? PACE.unsettled : PACE.most;
    }
    async afterTrouble(error) {
        if (this.stopped)
            return 0;
        this.warnings.warn('The log cannot be read now', describeFailure(error));
        await sleep(PACE.most / 4);
        return PACE.most;
    }
};
FactConsumers = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [FactRounds,
        FactNotifications,
        WakeSignal,
        Config])
], FactConsumers);
export { FactConsumers };
//# sourceMappingURL=fact-consumers.js.map