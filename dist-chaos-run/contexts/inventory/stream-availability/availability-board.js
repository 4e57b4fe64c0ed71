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
import { QueryBus } from '@nestjs/cqrs';
import { FactTail } from '../../../platform/facts/fact-tail.js';
import { CalmWarnings } from '../../../platform/observability/calm-warnings.js';
import { describeError } from '../../../platform/observability/describe-error.js';
import { inScope } from '../../../platform/runtime/scope.js';
import { GetAvailability } from '../contract/get-availability.query.js';
import { StockChanged } from '../contract/stock-changed.event.js';
import { toAvailabilityView } from '../views/availability.view.js';
/** Milliseconds: changes gather before they are read, and how long a failed read waits. */
const PAUSE = { gather: 50, trouble: 1_000 };
/** Variants read by one statement. */
const BATCH = 500;
/**
 * Keeps the availability of the variants that somebody watches, and tells the watchers what changes. However many clients
 * watch a variant, a change of it is read once in each process; a watched variant costs a new client no statement.
 * All reading is one loop, so that what is known only ever moves forward.
 */
let AvailabilityBoard = class AvailabilityBoard {
    constructor(queryBus, tail) {
        this.queryBus = queryBus;
        this.tail = tail;
        this.watchers = new Map();
        this.known = new Map();
        this.dirty = new Set();
        this.reading = Promise.resolve();
        this.warnings = new CalmWarnings(new Logger('Availability'));
    }
    onModuleInit() {
        this.tail.on(StockChanged, ({ data }) => this.changed(data.levels.map(({ variantId }) => variantId)));
    }
    /** Sends what can be bought of these variants, and every change until the stream closes. */
    async watch(variantIds, stream) {
        // Watching comes before reading: what changes in between is told as well.
        for (const id of variantIds)
            this.watchers.set(id, (this.watchers.get(id) ?? new Set()).add(stream));
        stream.once('close', () => this.leave(variantIds, stream));
        const unknown = variantIds.filter((id) => !this.known.has(id));
        if (unknown.length > 0)
            await this.read(unknown);
        for (const id of variantIds)
            this.show(id, [stream]);
    }
    /** Variants that somebody watches right now; for tests and metrics. */
    get watched() {
        return this.watchers.size;
    }
    changed(variantIds) {
        const watched = variantIds.filter((id) => this.watchers.has(id));
        watched.forEach((id) => this.dirty.add(id));
        if (watched.length > 0)
            this.wake(PAUSE.gather);
    }
    leave(variantIds, stream) {
        for (const id of variantIds) {
            const watchers = this.watchers.get(id);
            watchers?.delete(stream);
            if (watchers?.size === 0)
                [this.watchers, this.known, this.dirty].forEach((each) => each.delete(id));
        }
    }
    /** Resolves when these variants are known; throws when the database cannot say. */
    async read(variantIds) {
        const turn = this.reading.then(() => this.refresh(variantIds));
        this.reading = turn.catch(() => undefined);
        await turn;
    }
    wake(pause) {
        this.timer ??= setTimeout(() => {
            this.timer = undefined;
            if (this.dirty.size > 0)
                void this.read([]).catch((error) => this.postpone(error));
        }, pause).unref();
    }
    postpone(error) {
        const { name, code } = describeError(error);
        this.warnings.warn('Availability cannot be read now', [name, code].filter(Boolean).join(' '));
        this.wake(PAUSE.trouble);
    }
    /** One round: the variants asked for, and all that have changed. What is not read stays dirty. */
    async refresh(asked) {
        const position = this.tail.position ?? 0; // what is read now shows everything up to there
        const ids = [...new Set([...asked, ...this.dirty])];
        ids.forEach((id) => this.dirty.delete(id));
        for (let start = 0; start < ids.length; start += BATCH) {
            const batch = ids.slice(start, start + BATCH);
            try {
                const rows = await inScope({ id: 'availability' }, () => this.queryBus.execute(new GetAvailability(batch)));
                rows.forEach((row) => this.learn(toAvailabilityView(row), position));
            }
            catch (error) {
                ids.slice(start).forEach((id) => this.watchers.has(id) && this.dirty.add(id));
                throw error;
            }
        }
    }
    learn(view, position) {
        const watchers = this.watchers.get(view.variant);
        if (!watchers)
            return;
        const before = this.known.get(view.variant)?.view;
        this.known.set(view.variant, { view, position });
        const isNews = before?.available !== view.available || before.state !== view.state;
        if (before && isNews)
            this.show(view.variant, watchers);
    }
    show(variantId, streams) {
        const known = this.known.get(variantId);
        if (!known)
            return;
        for (const stream of streams) {
            stream.send(variantId, { event: 'availability', id: String(known.position), data: known.view });
        }
    }
};
AvailabilityBoard = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [QueryBus,
        FactTail])
], AvailabilityBoard);
export { AvailabilityBoard };
//# sourceMappingURL=availability-board.js.map