import { setTimeout as sleep } from 'node:timers/promises';
import { type History, type Operation } from './history.js';
import { bodyOf, digestOf, type Heard, send } from './http.js';
import { type Random } from './random.js';

/** A request without its server: any of the shop's processes may take it. */
export interface Wanted {
  /** POST when absent. */
  readonly method?: string;
  readonly path: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request on its way, and to which process. */
export interface UnderWay {
  readonly url: string;
  readonly heard: Promise<Heard>;
}

const PAUSE = { first: 100, longest: 1_500 };

/** What is known after one sending. */
export type Verdict = 'ok' | 'fail' | 'unknown';

/**
 * Whether an answer is the last word: a failure of the server, "too many", "under way" and "not known yet" are not. A
 * shopper who must act first has got an answer, too.
 */
export function verdictOf(heard: Heard): Verdict {
  const { status } = heard;
  const body = bodyOf(heard);
  if (status === 0 || status >= 500 || status === 429 || status === 408) return 'unknown';
  if (status === 409 && body.code === 'idempotency_in_flight') return 'unknown';
  if (status === 202)
    return (body.payment as { status?: string } | undefined)?.status === 'requires_action' ? 'ok' : 'unknown';
  return status < 300 ? 'ok' : 'fail';
}

/** Sends operations to the shop's processes, again and again under the same key until the outcome is known. */
export class Sender {
  /** Operations that wait for an answer right now. */
  readonly inFlight = new Set<Operation>();
  /** Requests that wait for an answer right now, those of no operation included. */
  readonly underWay = new Set<UnderWay>();
  /** Sendings so far, the repeated ones included. */
  sent = 0;
  /** Milliseconds that the answered sendings took. */
  readonly times: number[] = [];
  /** Answers by their status; 0: none came. */
  readonly statuses = new Map<number, number>();
  /** Answers that were not the last word, by the code of their problem. */
  readonly codes = new Map<string, number>();
  /** How long a client keeps asking. */
  patienceMs = 120_000;
  private turn = 0;
  private readonly wanted = new WeakMap<Operation, Wanted>();

  constructor(
    private readonly urls: () => readonly string[],
    private readonly history: History,
    private readonly random: Random,
  ) {}

  /** One request to the next process in turn; it is counted, and not in the history. */
  async once({ method = 'POST', path, body, headers }: Wanted): Promise<Heard> {
    const urls = this.urls();
    const url = urls[this.turn++ % urls.length]!;
    const sending = { url, heard: send({ method, url: url + path, body, headers }) };
    this.sent++;
    this.underWay.add(sending);
    const heard = await sending.heard;
    this.underWay.delete(sending);
    if (heard.status !== 0) this.times.push(heard.ms);
    this.statuses.set(heard.status, (this.statuses.get(heard.status) ?? 0) + 1);
    return heard;
  }

  /** What was sent for an operation. */
  wantedOf(operation: Operation): Wanted | undefined {
    return this.wanted.get(operation);
  }

  /**
   * Carries an operation out. With `abandon` the client goes away after the first sending that nobody knew the outcome
   * of, as shoppers do.
   */
  async carryOut(operation: Operation, wanted: Wanted, abandon = false): Promise<Heard> {
    this.wanted.set(operation, wanted);
    const headers = { ...wanted.headers, 'idempotency-key': operation.key };
    const giveUp = Date.now() + this.patienceMs;
    this.inFlight.add(operation);
    try {
      for (let pause = PAUSE.first; ; pause = Math.min(pause * 1.6, PAUSE.longest)) {
        const heard = await this.once({ ...wanted, headers });
        const verdict = verdictOf(heard);
        if (verdict !== 'unknown') return this.ended(operation, verdict, heard);
        const code = String(bodyOf(heard).code);
        this.codes.set(code, (this.codes.get(code) ?? 0) + 1);
        this.history.unknown(operation, heard.why ?? `${heard.status} ${code}`, heard.status === 0);
        operation.abandoned = abandon;
        if (abandon || Date.now() > giveUp) return heard;
        await sleep(pause * (0.5 + this.random.next()));
      }
    } finally {
      this.inFlight.delete(operation);
    }
  }

  private ended(operation: Operation, verdict: 'ok' | 'fail', heard: Heard): Heard {
    operation.answers.push(digestOf(heard));
    const body = bodyOf(heard);
    const order = (body.order ?? {}) as { id?: string; totals?: { total: { amount: number; currency: string } } };
    const payment = (body.payment ?? {}) as { id?: string };
    this.history.end(operation, verdict, {
      ...{ status: heard.status, code: body.code as string | undefined, orderId: order.id, paymentId: payment.id },
      ...{ total: order.totals?.total.amount, currency: order.totals?.total.currency },
    });
    return heard;
  }
}
