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
import { Transaction } from '../database/database.js';
import { failpoint } from '../runtime/failpoint.js';
import { inScope } from '../runtime/scope.js';
import { Checkpoints } from './checkpoints.js';
import { DeadLetters } from './dead-letters.js';
import { describeFailure, isPassing } from './failure.js';
import { CalmWarnings } from '../observability/calm-warnings.js';
/** Milliseconds to wait before each try of a fact that failed in its batch. */
const TRIES = [0, 100, 400];
/** Milliseconds to leave a subscriber alone while its troubles are not a fact's fault; doubled up to the last. */
const REST = { first: 100, longest: 5_000 };
/** What consumers share. */
let ConsumerTools = class ConsumerTools {
    constructor(transaction, checkpoints, deadLetters) {
        this.transaction = transaction;
        this.checkpoints = checkpoints;
        this.deadLetters = deadLetters;
    }
};
ConsumerTools = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Transaction,
        Checkpoints,
        DeadLetters])
], ConsumerTools);
export { ConsumerTools };
/** Hands the log to one subscriber: the handler's writes and the checkpoint commit together. */
export class Consumer {
    constructor(subscriber, tools) {
        this.subscriber = subscriber;
        this.tools = tools;
        /** As far as this process knows: no fact for this subscriber lies between the stored checkpoint and here. */
        this.position = 0;
        this.busy = false;
        this.checkpoint = 0;
        this.restUntil = 0;
        this.rest = REST.first;
        this.logger = new Logger('Facts');
        this.warnings = new CalmWarnings(this.logger);
        this.name = subscriber.name;
        this.types = subscriber.types;
    }
    get ready() {
        return !this.busy && Date.now() >= this.restUntil;
    }
    /** Learns the stored checkpoint: another process may have moved it on, an operator may have sent it back. */
    observe(stored) {
        if (stored === this.checkpoint)
            return;
        this.position = stored < this.checkpoint ? stored : Math.max(stored, this.position);
        this.checkpoint = stored;
    }
    /** The move that would store what was passed over without a transaction, if there is any. */
    get unstored() {
        return this.position > this.checkpoint ? this.moveTo(this.position) : undefined;
    }
    interestedIn(batch) {
        return batch.facts.some((fact) => this.types.has(fact.type));
    }
    /** Nothing in this batch is for this subscriber. */
    skip(batch) {
        this.position = batch.readTo;
    }
    /** Handles a batch read from `position`. Never throws; what was not handled is read again later. */
    async take(batch, signal) {
        const facts = batch.facts.filter((fact) => this.types.has(fact.type));
        try {
            for (let start = 0; start < facts.length && !signal.aborted; start += this.subscriber.factsPerTransaction) {
                const chunk = facts.slice(start, start + this.subscriber.factsPerTransaction);
                if (!(await this.deliver(chunk, signal)))
                    return;
            }
            this.rest = REST.first;
            if (!signal.aborted)
                this.position = batch.readTo;
        }
        catch (error) {
            this.restUntil = Date.now() + this.rest;
            this.rest = Math.min(this.rest * 2, REST.longest);
            this.warnings.warn(`${this.name} waits`, describeFailure(error));
        }
    }
    /** True when the facts are behind us; false when another process has this subscriber. Throws passing troubles. */
    async deliver(facts, signal) {
        try {
            return await this.handle(facts);
        }
        catch (error) {
            if (isPassing(error))
                throw error;
        }
        for (const fact of facts) {
            if (signal.aborted || !(await this.deliverOne(fact)))
                return false;
        }
        return true;
    }
    async deliverOne(fact) {
        let failure;
        for (const pause of TRIES) {
            await sleep(pause);
            try {
                return await this.handle([fact]);
            }
            catch (error) {
                if (isPassing(error))
                    throw error;
                failure = error;
            }
        }
        return this.bury(fact, failure);
    }
    handle(facts) {
        return this.moving(facts, () => this.subscriber.handle(facts));
    }
    async bury(fact, failure) {
        const error = describeFailure(failure);
        const buried = await this.moving([fact], () => this.tools.deadLetters.add(this.name, fact, error, TRIES.length));
        if (buried)
            this.logger.error(`${this.name} gave up on fact ${fact.position} (${fact.type}): ${error}`);
        return buried;
    }
    /** Runs `work` in the transaction that moves the checkpoint past these facts. */
    async moving(facts, work) {
        const move = this.moveTo(facts[facts.length - 1].position);
        const moved = await inScope({ id: `fact:${this.name}:${move.to}` }, () => this.tools.transaction.run(async () => {
            if (!(await this.tools.checkpoints.advance(move, this.subscriber.isProjection)))
                return false;
            await work();
            await failpoint('facts.handled');
            return true;
        }));
        if (moved)
            this.checkpoint = this.position = move.to;
        await failpoint('facts.checkpointed');
        return moved;
    }
    moveTo(position) {
        return { name: this.name, from: this.checkpoint, to: position };
    }
}
//# sourceMappingURL=consumer.js.map