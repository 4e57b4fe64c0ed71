import { Aggregate } from '../../../platform/domain/aggregate.js';
import { ReturnApproved } from '../contract/return-approved.event.js';
import { ReturnCancelled } from '../contract/return-cancelled.event.js';
import { ReturnRejected } from '../contract/return-rejected.event.js';
import { ReturnRequested } from '../contract/return-requested.event.js';
import { type LineUnits } from './order-lines.js';
import { type OrderState } from './order-state.js';
import { ReturnNotFound, ReturnStepRefused } from './return.errors.js';
import { named, receivedFact } from './return-facts.js';
import { missingAfter, refuseUnawaited, returnLines, unitsOf, type WantedReturnLine } from './return-lines.js';
import { type ReturnRefund } from './return-refund.js';
import {
  type ExchangeLine,
  type Reception,
  type ReturnLine,
  type ReturnState,
  type ReturnStatus,
} from './return-state.js';
import { RETURN_TRANSITIONS, SHOPPER_RETURN_TRANSITIONS } from './transitions.js';

/** Everything that `Return.request` does not find in the order. */
export interface NewReturn extends Pick<
  ReturnState,
  'id' | 'number' | 'requestedBy' | 'comment' | 'exchange' | 'requestedAt'
> {
  readonly lines: readonly WantedReturnLine[];
}

/** Goods of one order on their way back, and what became of them. */
export class Return extends Aggregate {
  protected readonly number: string;
  protected readonly orderId: string;
  protected readonly orderNumber: string;
  protected readonly currency: string;
  private lines: readonly ReturnLine[];
  private status: ReturnStatus;
  private exchange: readonly ExchangeLine[];
  private exchangeId: string | null;
  protected instructions: string | null;
  protected endReason: string | null;
  private receptions: readonly Reception[];
  protected approvedAt: Date | null;
  protected endedAt: Date | null;

  private constructor() {
    super();
  }

  /**
   * A new return of units that are with the shopper and not `awaited` by another one.
   * Throws `UnknownOrderLine`, `ReturnLineTwice`, `NotReturnable`.
   */
  static request(input: NewReturn, order: OrderState, awaited: ReadonlyMap<string, number>): Return {
    const { id: orderId, number: orderNumber, currency } = order;
    const created = new Return();
    Object.assign(created, input, {
      ...{ orderId, orderNumber, currency, status: 'requested', receptions: [], exchangeId: null },
      ...{ instructions: null, endReason: null, approvedAt: null, endedAt: null },
      lines: returnLines(input.lines, order, awaited),
    } satisfies Partial<ReturnState>);
    created.record(
      new ReturnRequested({
        ...named(created.state),
        lines: created.lines.map(({ lineId, variantId, quantity, reason }) => ({
          lineId,
          variantId,
          quantity,
          reason,
        })),
        ...{ requestedBy: input.requestedBy, requestedAt: input.requestedAt.toISOString() },
      }),
    );
    return created;
  }

  /** Everything it knows, to look at. */
  get state(): ReturnState {
    return this as unknown as ReturnState;
  }

  /** Within another order there is no such return. Throws `ReturnNotFound`. */
  of(orderId: string): this {
    if (orderId !== this.orderId) throw new ReturnNotFound();
    return this;
  }

  /** The goods may come; the instructions tell the shopper how. */
  approve(instructions: string | null, at: Date): void {
    this.step('approved');
    this.instructions = instructions;
    this.approvedAt = at;
    this.record(new ReturnApproved({ ...named(this.state), approvedAt: at.toISOString() }));
  }

  /** The goods may not come back. */
  reject(reason: string, at: Date): void {
    this.end('rejected', reason, at);
    this.record(new ReturnRejected({ ...named(this.state), rejectedAt: at.toISOString() }));
  }

  /** It was given up before anything came; by its shopper only before staff decided. */
  cancel(reason: string | null, at: Date, by: ReturnState['requestedBy']): void {
    this.end('cancelled', reason, at, by === 'shopper' ? SHOPPER_RETURN_TRANSITIONS : RETURN_TRANSITIONS);
    this.record(new ReturnCancelled({ ...named(this.state), cancelledAt: at.toISOString(), cancelledBy: by }));
  }

  /** Nothing more is awaited: what did not come, or was not accepted, stays with the shopper. */
  close(at: Date): void {
    this.end('closed', null, at);
  }

  /** Refuses units that could not be received now. Throws `ReturnStepRefused`, `UnknownReturnLine`, `OverReceived`. */
  expect(units: readonly LineUnits[]): void {
    this.allow(this.afterReceiving(units));
    refuseUnawaited(this.lines, units);
  }

  /** What is still to be sold instead of the units that come back. */
  get wantedInstead(): readonly ExchangeLine[] {
    return this.exchangeId ? [] : this.exchange;
  }

  /**
   * Units have arrived and were accepted; `refund` is what they are worth, `settlement` what became of it: the exchange
   * that was made with them, if one was, and what of their worth was kept to cover what the order owes.
   * Throws what `expect` throws.
   */
  receive(
    reception: Pick<Reception, 'id' | 'lines' | 'terms'>,
    refund: ReturnRefund,
    settlement: { exchangeId: string | null; covered: number },
    at: Date,
  ): void {
    const { lines } = reception;
    this.expect(lines);
    this.status = this.afterReceiving(lines);
    this.lines = this.lines.map((line) => ({ ...line, received: line.received + unitsOf(lines, line.lineId) }));
    this.exchangeId ??= settlement.exchangeId;
    const { items, shipping, amount } = refund;
    const { exchangeId, covered } = settlement;
    const money = { items, shipping, covered, refund: amount - covered };
    const received: Reception = { ...reception, ...money, exchangeId, at: at.toISOString() };
    this.receptions = [...this.receptions, received];
    if (this.status === 'received') this.endedAt = at;
    this.record(receivedFact(this.state, received, refund));
  }

  private afterReceiving(units: readonly LineUnits[]): 'received' | 'partially_received' {
    return missingAfter(this.lines, units) <= 0 ? 'received' : 'partially_received';
  }

  private end(as: ReturnStatus, reason: string | null, at: Date, table = RETURN_TRANSITIONS): void {
    this.step(as, table);
    this.endReason = reason;
    this.endedAt = at;
  }

  private step(to: ReturnStatus, table = RETURN_TRANSITIONS): void {
    this.allow(to, table);
    this.status = to;
  }

  private allow(to: ReturnStatus, table = RETURN_TRANSITIONS): void {
    if (!table[this.status].includes(to)) throw new ReturnStepRefused(this.status, to);
  }
}
