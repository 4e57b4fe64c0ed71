import { FORGERIES, type Forgery, type Input, Refusal } from './dialect.js';
import { FAULTS, type Faults, type LikelyFault, type ScriptedFault } from './faults.js';
import { type Movement } from './journal.js';
import { type Release, type WebhookSettings, type Webhooks } from './webhooks.js';
import { type Received, type Reply } from './wire.js';

const ok = (body: unknown = { ok: true }): Reply => ({ status: 200, body });
const refuse = (error: string): Refusal => new Refusal({ status: 422, body: { error } });

/** What can be asked of a simulator besides what its gateway answers. */
interface Controlled {
  readonly movements: readonly Movement[];
  readonly faults: Faults;
  readonly webhooks: Webhooks;
  latencyMs: number;
  searchLagMs: number;
  find(type: string, id: string): { id: string } | undefined;
  act(name: string, input: Input): Promise<unknown>;
}

/** `/_control/...`: what tests, the rig and the bench ask of a simulator, none of which the real gateway has. */
export class Controls {
  constructor(private readonly simulator: Controlled) {}

  async answer({ method, url, raw }: Received): Promise<Reply> {
    const input = raw.length > 0 ? (JSON.parse(raw.toString()) as Input) : {};
    try {
      return await this.perform(`${method} ${url.pathname.slice('/_control/'.length)}`, input);
    } catch (error) {
      if (error instanceof Refusal) return error.reply;
      throw error;
    }
  }

  private async perform(what: string, input: Input): Promise<Reply> {
    const { simulator } = this;
    switch (what) {
      case 'GET journal':
        return ok({ entries: simulator.movements });
      case 'GET faults':
        return ok({ struck: simulator.faults.struck });
      case 'POST faults':
        return this.faults(input as { script?: ScriptedFault[]; rates?: LikelyFault[]; seed?: number });
      case 'DELETE faults':
        simulator.faults.clear();
        return ok();
      case 'POST settings':
        return this.settings(input as { latency_ms?: number; search_lag_ms?: number });
      case 'GET webhooks':
        return this.webhooks();
      case 'POST webhooks':
        simulator.webhooks.set(input as WebhookSettings);
        return ok();
      case 'POST webhooks/release':
        await simulator.webhooks.release(input as Release);
        return ok();
      case 'POST webhooks/drain':
        await simulator.webhooks.drained();
        return ok();
      case 'POST webhooks/forge':
        return this.forge(input as { event?: string; how?: Forgery });
      default:
        return this.act(what, input);
    }
  }

  private webhooks(): Reply {
    const { pending, lost, deliveries } = this.simulator.webhooks;
    return ok({ pending, lost, deliveries });
  }

  private faults({
    script = [],
    rates,
    seed,
  }: {
    script?: ScriptedFault[];
    rates?: LikelyFault[];
    seed?: number;
  }): Reply {
    const unknown = [...script, ...(rates ?? [])].find(({ fault }) => !FAULTS.includes(fault));
    if (unknown) throw refuse(`There is no fault "${unknown.fault}"; there is ${FAULTS.join(', ')}.`);
    this.simulator.faults.add(...script);
    if (rates) this.simulator.faults.roll(rates, seed);
    return ok();
  }

  private settings({ latency_ms, search_lag_ms }: { latency_ms?: number; search_lag_ms?: number }): Reply {
    this.simulator.latencyMs = latency_ms ?? this.simulator.latencyMs;
    this.simulator.searchLagMs = search_lag_ms ?? this.simulator.searchLagMs;
    return ok({ latency_ms: this.simulator.latencyMs, search_lag_ms: this.simulator.searchLagMs });
  }

  private async forge({ event = '', how = 'unsigned' }: { event?: string; how?: Forgery }): Promise<Reply> {
    const known = this.simulator.find('event', event);
    if (!known) throw refuse(`There is no event "${event}".`);
    if (!FORGERIES.includes(how)) throw refuse(`There is no forgery "${how}"; there is ${FORGERIES.join(', ')}.`);
    return ok({ status: await this.simulator.webhooks.forge(known, how) });
  }

  /** `POST disputes` and what else the dialect offers. */
  private async act(what: string, input: Input): Promise<Reply> {
    const [method, name = ''] = what.split(' ');
    if (method !== 'POST') throw new Refusal({ status: 404, body: { error: `There is no control "${what}".` } });
    return ok(await this.simulator.act(name, input));
  }
}
