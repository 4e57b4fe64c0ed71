import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { readJournal, type Movement } from '../../simulators/kit/journal.js';
import { bodyOf, send } from '../driver/http.js';
import { NodeProcess } from '../processes/node-process.js';
import { type Charge, type GatewayBooks, type Move } from './gateway-truth.js';

const SCRIPT = new URL('../../simulators/stripe.js', import.meta.url);

/** A release of thousands of messages ends when the last has its answer. */
const PATIENCE_MS = 600_000;

/** A Stripe of the rig's own in a process of its own, with a journal that outlives everything else. */
export class StripeProcess {
  private constructor(
    private readonly process: NodeProcess,
    readonly port: number,
    private readonly journal: string,
  ) {}

  static async start(folder: string): Promise<StripeProcess> {
    const journal = `${folder}/stripe-journal.jsonl`;
    const log = `${folder}/stripe.log`;
    const process = new NodeProcess({ name: 'stripe', script: SCRIPT, env: {}, log, args: ['--journal', journal] });
    for (let tries = 0; tries < 600; tries++, await sleep(50)) {
      const port = /listening on http:\/\/127\.0\.0\.1:(\d+)/.exec(await readFile(log, 'utf8'))?.[1];
      if (port) return new StripeProcess(process, Number(port), journal);
    }
    throw new Error(`The gateway does not start:\n${await process.tail()}`);
  }

  /** Asks something of the simulator that no real gateway would do. */
  async control<T = unknown>(method: string, path: string, body: object = {}): Promise<T> {
    const url = `http://127.0.0.1:${this.port}/_control/${path}`;
    const heard = await send({ method, url, body: method === 'GET' ? undefined : body, timeoutMs: PATIENCE_MS });
    if (heard.status !== 200) throw new Error(`The gateway's control ${path}: ${heard.why ?? heard.text}`);
    return bodyOf(heard) as T;
  }

  /** What truly happened, by its journal. */
  books(): GatewayBooks {
    const movements = readJournal(this.journal);
    return { charges: chargesIn(movements), moves: movements.flatMap(moveOf) };
  }

  stop(): Promise<void> {
    return this.process.kill();
  }
}

/** At Stripe the first capture lets go of the rest. Source: docs.stripe.com/payments/place-a-hold-on-a-payment-method */
function chargesIn(movements: readonly Movement[]): Charge[] {
  const sum = (payment: string, kind: Movement['kind']): number =>
    movements.reduce(
      (total, move) => (move.payment === payment && move.kind === kind ? total + move.amount : total),
      0,
    );
  return movements.flatMap(({ kind, payment: reference, paymentKey: key, amount, currency }) => {
    if (kind !== 'authorization') return [];
    const captured = sum(reference, 'capture');
    const voided = captured > 0 ? Math.max(0, amount - captured) : sum(reference, 'void');
    const state = captured === 0 && voided > 0 ? 'voided' : 'authorized';
    return [{ key, reference, amount, currency, state, captured, voided, refunded: sum(reference, 'refund') }];
  });
}

function moveOf({ kind, key, payment: reference, amount }: Movement): Move[] {
  return kind === 'capture' || kind === 'refund' || kind === 'void' ? [{ kind, key, reference, amount }] : [];
}
