var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Injectable, Logger } from '@nestjs/common';
import { revive } from './fact-record.js';
import { describeFailure } from './failure.js';
/**
 * Tells every process every new fact, for what each keeps in memory (caches). It begins at the log's end when the
 * process starts, keeps no checkpoint and never retries: a listener that must not miss a fact is a subscriber instead.
 */
let FactTail = class FactTail {
    constructor() {
        this.types = new Set();
        this.listeners = new Map();
        this.logger = new Logger('Facts');
    }
    /** Calls `hear` with each new fact of a class; answers how to stop. */
    on(factClass, hear) {
        const listener = { factClass, hear };
        const listeners = this.listeners.get(factClass.type) ?? new Set();
        this.listeners.set(factClass.type, listeners.add(listener));
        this.types.add(factClass.type);
        return () => listeners.delete(listener);
    }
    hear(batch) {
        for (const row of batch.facts) {
            this.listeners.get(row.type)?.forEach(({ factClass, hear }) => {
                try {
                    hear(revive(row, factClass));
                }
                catch (error) {
                    this.logger.error(`A listener to ${row.type} failed: ${describeFailure(error)}`);
                }
            });
        }
        this.position = batch.readTo;
    }
};
FactTail = __decorate([
    Injectable()
], FactTail);
export { FactTail };
//# sourceMappingURL=fact-tail.js.map