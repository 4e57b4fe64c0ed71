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
import { Fact } from '../domain/fact.js';
import { Clock } from '../runtime/clock.js';
import { factsParameter, insertFactsSql } from './fact-writer.js';
import { WakeSignal } from './wake-signal.js';
/**
 * What `EventBus.publish(fact, subject)` does here: the fact is a row of the log, written in the running transaction
 * (or by itself outside of one), and reaches its subscribers after the commit. `subject` is the uuid of what the fact
 * is about; facts of one subject are told in order.
 */
let FactPublisher = class FactPublisher {
    constructor(database, transaction, clock, wakeSignal) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.wakeSignal = wakeSignal;
    }
    async publish(fact, subject) {
        await this.publishAll([fact], subject);
    }
    async publishAll(facts, subject) {
        await this.append(facts.map((fact) => recorded(fact, subject)));
    }
    /** Appends facts about any number of subjects, in this order, in one statement. */
    async append(facts) {
        if (facts.length === 0)
            return;
        await this.database.query(insertFactsSql('$1'), [factsParameter(facts, this.clock.now())]);
        this.transaction.afterCommit(() => this.wakeSignal.wake());
    }
};
FactPublisher = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database,
        Transaction,
        Clock,
        WakeSignal])
], FactPublisher);
export { FactPublisher };
function recorded(fact, subject) {
    if (!(fact instanceof Fact))
        throw new Error(`${fact.constructor.name} is not a Fact; only facts can be published.`);
    if (typeof subject !== 'string')
        throw new Error(`publish(${fact.constructor.name}, subject): the subject's uuid is missing.`);
    return { subject, fact };
}
//# sourceMappingURL=fact-publisher.js.map