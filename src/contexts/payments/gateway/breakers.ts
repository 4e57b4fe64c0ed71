import { Injectable } from '@nestjs/common';
import { BrokenCircuitError, circuitBreaker, CircuitState, ConsecutiveBreaker, handleType } from 'cockatiel';
import { Config } from '../../../platform/config/config.js';
import { type Unknown } from '../contract/payment-gateway.js';

/** How a gateway's breaker stands: `half_open` while one call tries whether it answers again. */
export type BreakerState = 'closed' | 'half_open' | 'open';

const UNKNOWN: Unknown = { status: 'unknown' };

/** Nothing came back in time, or nothing that can be read. */
export class NoAnswer extends Error {}

/**
 * A breaker for each gateway. After so many calls in a row without an answer it opens: calls then end at once as unknown
 * and nobody waits. After a pause one call tries; its answer closes the breaker again. There is no retry in here: jobs ask
 * again, each after a longer pause.
 */
@Injectable()
export class Breakers {
  private readonly byGateway = new Map<string, Breaker>();

  constructor(private readonly config: Config) {}

  of(gateway: string): Breaker {
    let breaker = this.byGateway.get(gateway);
    if (!breaker) {
      const { gatewayBreakerFailures, gatewayBreakerPauseMs } = this.config;
      this.byGateway.set(gateway, (breaker = new Breaker(gatewayBreakerFailures, gatewayBreakerPauseMs)));
    }
    return breaker;
  }
}

/** One gateway's. */
export class Breaker {
  private readonly policy;
  private openedAt = 0;

  constructor(
    failures: number,
    private readonly pauseMs: number,
  ) {
    const breaker = new ConsecutiveBreaker(failures);
    this.policy = circuitBreaker(handleType(NoAnswer), { halfOpenAfter: pauseMs, breaker });
    this.policy.onBreak(() => (this.openedAt = Date.now()));
  }

  get state(): BreakerState {
    if (this.policy.state === CircuitState.Closed) return 'closed';
    return this.policy.state === CircuitState.HalfOpen ? 'half_open' : 'open';
  }

  /** New attempts may be begun: it answers, or its pause is over and somebody must try. */
  get isUp(): boolean {
    return this.state === 'closed' || (this.state === 'open' && this.pauseLeftMs === 0);
  }

  /** How long until somebody may try again; 0 when anybody may. */
  get pauseLeftMs(): number {
    return this.state === 'closed' ? 0 : Math.max(0, this.openedAt + this.pauseMs - Date.now());
  }

  /**
   * The call's answer; unknown without a call while it is open, and when the call throws `NoAnswer`. An answer that says
   * that nothing is settled yet is an answer.
   */
  async run<T>(call: () => Promise<T | Unknown>): Promise<T | Unknown> {
    try {
      return await this.policy.execute(call);
    } catch (error) {
      if (error instanceof NoAnswer || error instanceof BrokenCircuitError) return UNKNOWN;
      throw error;
    }
  }
}
