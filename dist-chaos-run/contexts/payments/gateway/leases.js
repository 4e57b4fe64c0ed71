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
import { Config } from '../../../platform/config/config.js';
const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 5 * 60_000;
/**
 * How long one process may keep a call to a gateway to itself. Measured by the machine's clock and not by `Clock`: a
 * request that is replayed as of another year must not look as if its lease had run out long ago.
 */
let Leases = class Leases {
    constructor(config) {
        this.config = config;
    }
    now() {
        return new Date();
    }
    /** Well after the call's time limit, so that a lease that ran out means that nobody is calling any more. */
    end() {
        return this.in(this.config.gatewayTimeoutMs * 1.5);
    }
    /** When to ask again after `attempts` times without an answer. */
    retryAt(attempts) {
        return this.in(Math.min(FIRST_RETRY_MS * 2 ** attempts, LONGEST_RETRY_MS));
    }
    /** When to look whether a shopper has acted, in case the gateway's message was lost. */
    recheckAt() {
        return this.in(LONGEST_RETRY_MS);
    }
    in(milliseconds) {
        return new Date(Date.now() + milliseconds);
    }
};
Leases = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Config])
], Leases);
export { Leases };
//# sourceMappingURL=leases.js.map