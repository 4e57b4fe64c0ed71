import { Injectable } from '@nestjs/common';
import { DomainError } from '../domain/domain-error.js';
import { networkOf } from './network.js';

/** How often one address may do something. */
export interface RateLimit {
  name: string;
  most: number;
  seconds: number;
}

/** 429: this address has done this often enough for now. */
export class TooManyRequests extends DomainError {
  readonly code = 'too_many_requests';
  readonly kind = 'too_many';

  constructor(retryAfterSeconds: number) {
    super('Too many requests from your address.', { extra: { retry_after: retryAfterSeconds } });
  }
}

/** More addresses than this in one window are somebody with many: the oldest are forgotten. */
const MOST_ADDRESSES = 50_000;

interface Window {
  count: number;
  endsAt: number;
}

/** Counts what addresses do, in this process, in fixed windows of time. */
@Injectable()
export class RateLimits {
  private readonly windows = new Map<string, Window>();

  /** Counts one; throws `TooManyRequests` when it is one too many. */
  take({ name, most, seconds }: RateLimit, address: string, now = Date.now()): void {
    const key = `${name} ${networkOf(address)}`;
    const known = this.windows.get(key);
    const window = known && known.endsAt > now ? known : { count: 0, endsAt: now + seconds * 1000 };
    if (window !== known) {
      this.windows.delete(key); // so that the map stays in the order of its windows' beginnings
      this.windows.set(key, window);
      this.forgetOld(now);
    }
    if (window.count >= most) throw new TooManyRequests(Math.max(1, Math.ceil((window.endsAt - now) / 1000)));
    window.count++;
  }

  private forgetOld(now: number): void {
    for (const [key, { endsAt }] of this.windows) {
      if (endsAt > now && this.windows.size <= MOST_ADDRESSES) return;
      this.windows.delete(key);
    }
  }
}
