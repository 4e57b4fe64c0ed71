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
import { ConsumerTools } from './consumer.js';
import { FactLog } from './fact-log.js';
import { DeadLetterFailsAgain, DeadLetterNotFound, DeadLetterResolved, SubscriberNotFound, SubscriberNotReplayable, } from './fact.errors.js';
import { describeFailure, isPassing } from './failure.js';
import { Subscribers } from './subscribers.js';
import { WakeSignal } from './wake-signal.js';
const LAG_LIMIT = 10_000;
/** What operators do about subscribers and dead letters. */
let FactOperations = class FactOperations {
    constructor(tools, subscribersOfApp, log, wakeSignal) {
        this.tools = tools;
        this.subscribersOfApp = subscribersOfApp;
        this.log = log;
        this.wakeSignal = wakeSignal;
    }
    /** Every subscriber of the application, in the order of their names. */
    async subscribers() {
        const all = [...this.subscribersOfApp.all].sort((a, b) => (a.name < b.name ? -1 : 1));
        const { checkpoints } = await this.tools.checkpoints.survey(all.map(({ name }) => name));
        const deadLetters = await this.tools.deadLetters.counts();
        return Promise.all(all.map(async ({ name, types, replayable }) => {
            const position = checkpoints[name] ?? 0;
            const lag = await this.log.count(position, types, LAG_LIMIT);
            return { name, types: [...types], position, lag, dead_letters: deadLetters[name] ?? 0, replayable };
        }));
    }
    /** Tells a subscriber the whole log again; its read model is emptied in the transaction that sets it back. */
    async replay(name) {
        const subscriber = this.subscriber(name);
        if (!subscriber.replayable)
            throw new SubscriberNotReplayable(name);
        const { transaction, checkpoints, deadLetters } = this.tools;
        await transaction.run(async () => {
            await checkpoints.reset(name);
            await subscriber.reset();
            await deadLetters.forget(name);
        });
        this.wakeSignal.wake();
    }
    /**
     * Hands a dead letter's fact to its subscriber once more, while the subscriber's own reading waits. Throws
     * DeadLetterFailsAgain when the fact is refused as before, and whatever made the database fail otherwise.
     */
    async retry(id) {
        const { transaction, deadLetters } = this.tools;
        const letter = await deadLetters.find(id);
        if (!letter)
            throw new DeadLetterNotFound();
        const subscriber = this.subscriber(letter.subscriber);
        try {
            await transaction.run(() => this.handleAgain(letter, subscriber));
        }
        catch (error) {
            if (error instanceof DeadLetterResolved || isPassing(error))
                throw error;
            const failure = describeFailure(error);
            await deadLetters.failedAgain(id, failure);
            throw new DeadLetterFailsAgain(failure);
        }
        return (await deadLetters.find(id));
    }
    async handleAgain(letter, subscriber) {
        await this.tools.checkpoints.hold(subscriber.name);
        if (!(await this.tools.deadLetters.resolve(letter.id)))
            throw new DeadLetterResolved();
        await subscriber.handle([(await this.log.at(letter.position))]);
    }
    subscriber(name) {
        const subscriber = this.subscribersOfApp.named(name);
        if (!subscriber)
            throw new SubscriberNotFound();
        return subscriber;
    }
};
FactOperations = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [ConsumerTools,
        Subscribers,
        FactLog,
        WakeSignal])
], FactOperations);
export { FactOperations };
//# sourceMappingURL=fact-operations.js.map