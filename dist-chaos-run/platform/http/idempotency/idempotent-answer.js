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
import { Transaction } from '../../database/database.js';
import { currentScope } from '../../runtime/scope.js';
import { PROBLEM_TYPE, problemOf } from '../problem.js';
import { answer } from './answer.js';
import { AnsweredElsewhere } from './idempotency.errors.js';
import { IdempotencyKeys } from './idempotency-keys.js';
import { currentRun } from './idempotent-run.js';
/**
 * Lets the handler of a resumable route store its answer in the transaction that makes it true. What is stored here is
 * what the client gets, whatever the handler returns or throws afterwards. Does nothing outside of a resumable request.
 */
let IdempotentAnswer = class IdempotentAnswer {
    constructor(keys, transaction) {
        this.keys = keys;
        this.transaction = transaction;
    }
    /** Stores status, JSON body and headers such as `location`. */
    store(status, body, headers = {}) {
        return this.keep(answer(status, body, headers));
    }
    /** Stores a refusal that is final although something came into being, e.g. an order whose payment was declined. */
    storeProblem(error) {
        const problem = problemOf(error, currentScope()?.id ?? '');
        return this.keep(answer(problem.status, problem, { 'content-type': PROBLEM_TYPE }));
    }
    async keep(stored) {
        const run = currentRun();
        if (!run)
            return;
        if (run.key && !(await this.keys.store(run.key, run.claim.resourceId, stored)))
            throw new AnsweredElsewhere();
        this.transaction.afterCommit(() => (run.answer = stored));
    }
};
IdempotentAnswer = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [IdempotencyKeys,
        Transaction])
], IdempotentAnswer);
export { IdempotentAnswer };
//# sourceMappingURL=idempotent-answer.js.map