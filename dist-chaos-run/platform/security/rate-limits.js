var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Injectable } from '@nestjs/common';
import { DomainError } from '../domain/domain-error.js';
/** 429: this address has done this often enough for now. */
export class TooManyRequests extends DomainError {
    constructor(retryAfterSeconds) {
        super('Too many requests from your address.', { extra: { retry_after: retryAfterSeconds } });
        this.code = 'too_many_requests';
        this.kind = 'too_many';
    }
}
/** More addresses than this in one window are somebody with many: the oldest are forgotten. */
const MOST_ADDRESSES = 50_000;
/** Counts what addresses do, in this process, in fixed windows of time. */
let RateLimits = class RateLimits {
    constructor() {
        this.windows = new Map();
    }
    /** Counts one; throws `TooManyRequests` when it is one too many. */
    take({ name, most, seconds }, address, now = Date.now()) {
        const key = `${name} ${address}`;
        const known = this.windows.get(key);
        const window = known && known.endsAt > now ? known : { count: 0, endsAt: now + seconds * 1000 };
        if (window !== known) {
            this.windows.delete(key); // so that the map stays in the order of its windows' beginnings
            this.windows.set(key, window);
            this.forgetOld(now);
        }
        if (window.count >= most)
            throw new TooManyRequests(Math.max(1, Math.ceil((window.endsAt - now) / 1000)));
        window.count++;
    }
    forgetOld(now) {
        for (const [key, { endsAt }] of this.windows) {
            if (endsAt > now && this.windows.size <= MOST_ADDRESSES)
                return;
            this.windows.delete(key);
        }
    }
};
RateLimits = __decorate([
    Injectable()
], RateLimits);
export { RateLimits };
//# sourceMappingURL=rate-limits.js.map