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
import { Transaction } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { Orders } from './order.repository.js';
import { Returns } from './return.repository.js';
/** Steps of a return that its order's timeline hears of; both are one commit. */
let ReturnSteps = class ReturnSteps {
    constructor(returns, orders, transaction, clock) {
        this.returns = returns;
        this.orders = orders;
        this.transaction = transaction;
        this.clock = clock;
    }
    /** Throws `ReturnNotFound`, and whatever the step throws. */
    take(returnId, event, by, step) {
        const at = this.clock.now();
        return this.transaction.run(async () => {
            const { state } = await this.returns.update(returnId, (changed) => step(changed, at));
            await this.orders.update(state.orderId, (order) => order.noteReturn(event, at, state.number, by));
            return state;
        });
    }
};
ReturnSteps = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Returns,
        Orders,
        Transaction,
        Clock])
], ReturnSteps);
export { ReturnSteps };
//# sourceMappingURL=return-steps.js.map