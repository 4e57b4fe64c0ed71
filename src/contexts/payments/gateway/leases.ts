import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';

const FIRST_RETRY_MS = 1000;
/** A gateway that is down is spared by its breaker; what it did not say is waited for by a shopper. */
const LONGEST_RETRY_MS = 60_000;
const RECHECK_MS = 5 * 60_000;

/**
 * How long one process may keep a call to a gateway to itself. Measured by the machine's clock and not by `Clock`: a
 * request that is replayed as of another year must not look as if its lease had run out long ago.
 */
@Injectable()
export class Leases {
  constructor(private readonly config: Config) {}

  now(): Date {
    return new Date();
  }

  /**
   * Well after so many calls, one after the other, have come to their time limits, so that a lease that ran out means that
   * nobody is calling any more. Before each, a breaker that is half open may have it wait for the call that tries.
   */
  end(calls: 1 | 2): Date {
    return this.in(this.config.gatewayTimeoutMs * (2 * calls + 0.5));
  }

  /** When to ask again a gateway that did not say, after so many times before that it did not either. */
  retryAt(unanswered: number): Date {
    return this.in(Math.min(FIRST_RETRY_MS * 2 ** unanswered, LONGEST_RETRY_MS));
  }

  /** When to look whether a shopper has acted, in case the gateway's message was lost. */
  recheckAt(): Date {
    return this.in(RECHECK_MS);
  }

  private in(milliseconds: number): Date {
    return new Date(Date.now() + milliseconds);
  }
}
