import { seededRandom } from './random.js';

/** What can go wrong with one call. */
export const FAULTS = [
  /** Nothing but time: `ms` before anything happens. */
  'latency',
  /** The gateway refuses, with `code` if given. */
  'decline',
  /** The request never arrives, and nobody answers. */
  'timeout_before',
  /** It takes effect, and nobody answers. */
  'timeout_after',
  /** The connection breaks before anything happens. */
  'reset_before',
  /** It takes effect, and the connection breaks in the middle of the answer. */
  'reset_after',
  /** 500 without an effect. */
  'error_before',
  /** It takes effect, and the answer is 500. */
  'error_after',
  /** 503 without an effect. */
  'unavailable',
  /** 429 without an effect. */
  'rate_limited',
  /** It takes effect, and the answer tells other money. */
  'amount_mismatch',
  'currency_mismatch',
  /** It takes effect, but not at once: the answer says that it is still under way. */
  'still_pending',
  /** It takes effect, and the answer has no end or no sense. */
  'huge_body',
  'nonsense_body',
] as const;
export type FaultKind = (typeof FAULTS)[number];

export interface Fault {
  fault: FaultKind;
  /** An operation such as `payment_intents.create`; absent: any that has an effect. */
  on?: string;
  /** Only for calls under this idempotency key. */
  key?: string;
  /** `latency` only: milliseconds. */
  ms?: number;
  /** `decline` only: the gateway's code. */
  code?: string;
}

/** The next `times` calls that match (1 unless given). */
export type ScriptedFault = Fault & { times?: number };
/** Each call that matches, with this probability. */
export type LikelyFault = Fault & { probability: number };

/** Which call goes wrong: first what was scripted, in its order, then what the seeded dice say. */
export class Faults {
  private script: (ScriptedFault & { times: number })[] = [];
  private rates: LikelyFault[] = [];
  private random = seededRandom(1);
  private readonly counts = new Map<FaultKind, number>();

  add(...faults: ScriptedFault[]): void {
    this.script.push(...faults.map((fault) => ({ times: 1, ...fault })));
  }

  /** Replaces the dice. */
  roll(rates: LikelyFault[], seed = 1): void {
    this.rates = rates;
    this.random = seededRandom(seed);
  }

  clear(): void {
    this.script = [];
    this.rates = [];
  }

  /** How often each fault struck. */
  get struck(): Record<string, number> {
    return Object.fromEntries(this.counts);
  }

  /** What goes wrong with this call, if anything does. */
  take(operation: string, hasEffect: boolean, key: string | undefined): Fault | undefined {
    const matches = ({ on, key: only }: Fault): boolean =>
      (on === undefined ? hasEffect : on === operation) && (only === undefined || only === key);
    const scripted = this.script.find(matches);
    const fault = scripted ?? this.rates.find((rate) => matches(rate) && this.random() < rate.probability);
    if (scripted && --scripted.times === 0) this.script.splice(this.script.indexOf(scripted), 1);
    if (fault) this.counts.set(fault.fault, (this.counts.get(fault.fault) ?? 0) + 1);
    return fault;
  }
}
