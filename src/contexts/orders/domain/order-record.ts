import { Aggregate } from '../../../platform/domain/aggregate.js';
import { OrderNotFound, OrderStepRefused } from './order.errors.js';
import { type OrderState, type OrderStatus } from './order-state.js';
import { ORDER_TRANSITIONS } from './transitions.js';

/** Orders that staff may change: sold, and not given up. */
export const CHANGEABLE: readonly OrderStatus[] = ['confirmed', 'fulfilled'];

type Mutable<T> = { -readonly [Name in keyof T]: T[Name] };

/** What every part of an order shares: all that it knows, who may open it, its steps and its timeline. */
export abstract class OrderRecord extends Aggregate {
  /** Everything it knows, to look at. */
  get state(): OrderState {
    return this as unknown as OrderState;
  }

  /** The same, to write: storage maps these very names. */
  protected get own(): Mutable<OrderState> {
    return this as unknown as Mutable<OrderState>;
  }

  /** For who shows its secret it is this order, for everybody else there is none. Throws `OrderNotFound`. */
  openedWith(tokenHash: string): this {
    if (tokenHash !== this.state.tokenHash) throw new OrderNotFound();
    return this;
  }

  /** Its checkout is asked for once more, because no final answer was heard: from now on it opens with a new secret. */
  renewToken(tokenHash: string): void {
    this.own.tokenHash = tokenHash;
  }

  /** Something happened that changes nothing but its timeline: a step of a return of its goods, a dispute. */
  remark(event: string, at: Date, detail?: string, by?: string): void {
    this.note(at, event, detail, by);
  }

  /** Throws `OrderStepRefused` unless the table of transitions has the step. */
  protected step(to: OrderStatus): void {
    const { status } = this.state;
    if (!ORDER_TRANSITIONS[status].includes(to)) throw new OrderStepRefused(status, to);
    this.own.status = to;
  }

  /** `by` is who did it: the name of a staff key, or `shopper`. */
  protected note(at: Date, event: string, detail?: string, by?: string): void {
    const entry = { at: at.toISOString(), event, ...(detail && { detail }), ...(by && { by }) };
    this.own.timeline = [...this.state.timeline, entry];
  }
}
