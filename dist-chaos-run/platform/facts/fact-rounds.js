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
import { Consumer, ConsumerTools } from './consumer.js';
import { FactLog } from './fact-log.js';
import { FactTail } from './fact-tail.js';
import { Subscribers } from './subscribers.js';
import { Turns } from './turns.js';
/** Subscribers of one process that may be at work at once; requests need the pool too. */
const AT_ONCE = 3;
/** Progress without a transaction is stored when it is this many positions long, or this many milliseconds old. */
const STORE = { positions: 2_000, after: 5_000 };
/**
 * Looks at the log on behalf of all subscribers of this process: one statement says where the log and the checkpoints
 * stand, one read serves all who stand at the same place (usually everybody), and only those for whom it holds a fact
 * cost a transaction.
 */
let FactRounds = class FactRounds {
    constructor(subscribers, log, tail, tools) {
        this.subscribers = subscribers;
        this.log = log;
        this.tail = tail;
        this.tools = tools;
        this.consumers = [];
        /** Called whenever a subscriber got on, and may have more to do. */
        this.onProgress = () => undefined;
        this.settled = 0;
        this.storedAt = Date.now();
        this.turns = new Turns(AT_ONCE);
        this.stopping = new AbortController();
        this.latest = Promise.resolve();
    }
    /** Finds the subscribers and makes sure that each has a checkpoint. Unless `serving` them, this process only listens. */
    async prepare(serving = true) {
        const { all } = this.subscribers;
        for (const startsAt of ['beginning', 'now']) {
            const names = all.filter((subscriber) => subscriber.startsAt === startsAt).map(({ name }) => name);
            if (names.length > 0)
                await this.tools.checkpoints.register(names, startsAt);
        }
        this.consumers = serving ? all.map((subscriber) => new Consumer(subscriber, this.tools)) : [];
    }
    /** One round; rounds never overlap. Subscribers go on working after it. */
    next() {
        const round = this.latest.then(() => this.round());
        this.latest = round.catch(() => undefined);
        return round;
    }
    /** Resolves when nobody is at work any more. */
    async idle() {
        await this.turns.idle();
    }
    /** Lets the transactions under way end, starts no other, and stores how far everybody got. */
    async stop() {
        this.stopping.abort();
        await this.latest;
        await this.idle();
        await this.store(0).catch(() => undefined);
    }
    /** How many positions of the log each subscriber has still to look at, as of the last round. */
    lag() {
        return Object.fromEntries(this.consumers.map(({ name, position }) => [name, Math.max(0, this.settled - position)]));
    }
    async round() {
        const nobodyAtWork = this.consumers.every((consumer) => !consumer.busy);
        const free = this.consumers.filter((consumer) => consumer.ready);
        const { settled, last, checkpoints } = await this.tools.checkpoints.survey(free.map(({ name }) => name));
        this.settled = settled;
        free.forEach((consumer) => consumer.observe(checkpoints[consumer.name] ?? 0));
        this.tail.position ??= settled;
        const readers = [...free, this.tail].filter((reader) => reader.position < settled);
        for (const [position, group] of groupByPosition(readers)) {
            await this.readFor(group, position, settled);
        }
        await this.store(STORE.positions);
        const reached = (reader) => reader.position >= settled;
        return {
            settled,
            more: !(free.every((consumer) => consumer.busy || reached(consumer)) && reached(this.tail)),
            unsettled: last > settled,
            quiet: nobodyAtWork && this.consumers.every((consumer) => !consumer.busy && reached(consumer)) && reached(this.tail),
        };
    }
    async readFor(readers, position, settled) {
        const types = new Set(readers.flatMap((reader) => [...reader.types]));
        const batch = types.size > 0 ? await this.log.read(position, settled, types) : { facts: [], readTo: settled };
        for (const reader of readers) {
            if (reader instanceof FactTail)
                reader.hear(batch);
            else if (reader.interestedIn(batch))
                this.dispatch(reader, batch);
            else
                reader.skip(batch);
        }
    }
    dispatch(consumer, batch) {
        consumer.busy = true;
        this.turns.take(async () => {
            const before = consumer.position;
            await consumer.take(batch, this.stopping.signal);
            consumer.busy = false;
            if (consumer.position !== before)
                this.onProgress();
        });
    }
    async store(positions) {
        const moves = this.consumers.flatMap((consumer) => (consumer.busy ? [] : (consumer.unstored ?? [])));
        const due = Date.now() - this.storedAt > STORE.after || moves.some((move) => move.to - move.from >= positions);
        if (moves.length === 0 || !due)
            return;
        await this.tools.checkpoints.advanceAll(moves);
        this.storedAt = Date.now();
    }
};
FactRounds = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Subscribers,
        FactLog,
        FactTail,
        ConsumerTools])
], FactRounds);
export { FactRounds };
function groupByPosition(readers) {
    const groups = new Map();
    for (const reader of readers) {
        const group = groups.get(reader.position);
        if (group)
            group.push(reader);
        else
            groups.set(reader.position, [reader]);
    }
    return groups;
}
//# sourceMappingURL=fact-rounds.js.map