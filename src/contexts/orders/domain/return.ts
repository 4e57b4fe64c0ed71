import { Aggregate } from '../../../platform/domain/aggregate.js';
import { ReturnApproved } from '../contract/return-approved.event.js';
import { ReturnCancelled } from '../contract/return-cancelled.event.js';
import { ReturnReceived } from '../contract/return-received.event.js';
import { ReturnRejected } from '../contract/return-rejected.event.js';
import { ReturnRequested } from '../contract/return-requested.event.js';
import { UnknownOrderLine } from './order.errors.js';
import { type LineUnits, returnable } from './order-lines.js';
import { type OrderState } from './order-state.js';
import { NotReturnable, OverReceived, ReturnLineTwice, ReturnStepRefused, UnknownReturnLine } from './return.errors.js';
import { type ReturnRefund } from './return-refund.js';
import {
  type ReceivedLine,
  type Reception,
  type ReturnLine,
  type ReturnState,
  type ReturnStatus,
} from './return-state.js';

/** Every step a return may take. */
export const RETURN_TRANSITIONS: Readonly<Record<ReturnStatus, readonly ReturnStatus[]>> = {
  requested: ['approved', 'rejected', 'cancelled'],
  approved: ['partially_received', 'received', 'cancelled'],
  partially_received: ['partially_received', 'received', 'closed'],
  received: [],
  closed: [],
  rejected: [],
  cancelled: [],
};

/** Units that somebody wants to give back. */
export type WantedReturnLine = Pick<ReturnLine, 'lineId' | 'quantity' | 'reason' | 'comment'>;

/** Everything that `Return.request` does not find in the order. */
export interface NewReturn extends Pick<ReturnState, 'id' | 'number' | 'requestedBy' | 'comment' | 'requestedAt'> {
  readonly lines: readonly WantedReturnLine[];
}

/** Goods of one order on their way back, and what became of them. */
export class Return extends Aggregate {
  private readonly number: string;
  private readonly orderId: string;
  private readonly orderNumber: string;
  private readonly currency: string;
  private lines: readonly ReturnLine[];
  private status: ReturnStatus;
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
      ...{ orderId, orderNumber, currency, status: 'requested', receptions: [] },
      ...{ instructions: null, endReason: null, approvedAt: null, endedAt: null },
      lines: linesOf(input.lines, order, awaited),
    } satisfies Partial<ReturnState>);
    created.record(
      new ReturnRequested({
        ...created.named(),
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

  /** The goods may come; the instructions tell the shopper how. */
  approve(instructions: string | null, at: Date): void {
    this.step('approved');
    this.instructions = instructions;
    this.approvedAt = at;
    this.record(new ReturnApproved({ ...this.named(), approvedAt: at.toISOString() }));
  }

  /** The goods may not come back. */
  reject(reason: string, at: Date): void {
    this.end('rejected', reason, at);
    this.record(new ReturnRejected({ ...this.named(), rejectedAt: at.toISOString() }));
  }

  /** It was given up before anything came. */
  cancel(reason: string | null, at: Date): void {
    this.end('cancelled', reason, at);
    this.record(new ReturnCancelled({ ...this.named(), cancelledAt: at.toISOString() }));
  }

  /** Nothing more is awaited: what did not come, or was not accepted, stays with the shopper. */
  close(at: Date): void {
    this.end('closed', null, at);
  }

  /** Refuses units that could not be received now. Throws `ReturnStepRefused`, `UnknownReturnLine`, `OverReceived`. */
  expect(units: readonly LineUnits[]): void {
    this.allow(this.afterReceiving(units));
    const unknown = units.findIndex(({ lineId }) => !this.lines.some((line) => line.lineId === lineId));
    if (unknown >= 0) throw new UnknownReturnLine(unknown);
    const over = this.lines.filter((line) => unitsOf(units, line.lineId) > line.quantity - line.received);
    if (over.length === 0) return;
    throw new OverReceived(
      over.map(({ lineId, quantity, received }) => ({
        ...{ line_id: lineId, requested: unitsOf(units, lineId), remaining: quantity - received },
      })),
    );
  }

  /** Units have arrived and were accepted; `refund` is what goes back for them. Throws what `expect` throws. */
  receive(reception: Omit<Reception, 'items' | 'shipping' | 'refund' | 'at'>, refund: ReturnRefund, at: Date): void {
    const { lines } = reception;
    this.expect(lines);
    this.status = this.afterReceiving(lines);
    this.lines = this.lines.map((line) => ({ ...line, received: line.received + unitsOf(lines, line.lineId) }));
    const { items, shipping, amount } = refund;
    this.receptions = [...this.receptions, { ...reception, items, shipping, refund: amount, at: at.toISOString() }];
    if (this.status === 'received') this.endedAt = at;
    this.record(this.received(reception.id, lines, refund, at));
  }

  private received(receptionId: string, lines: readonly ReceivedLine[], refund: ReturnRefund, at: Date): ReturnReceived {
    return new ReturnReceived({
      ...this.named(),
      ...{ receptionId, currency: this.currency, complete: this.status === 'received' },
      lines: refund.lines.map(({ line, quantity, net, tax, gross }) => ({
        ...{ lineId: line.lineId, variantId: line.variantId, productId: line.productId, sku: line.sku },
        ...{ title: line.title, quantity, net, tax, gross },
        restocked: unitsOf(lines.filter(({ disposition }) => disposition === 'restock'), line.lineId),
      })),
      ...{ shipping: refund.shipping.gross, restockingFee: refund.restockingFee, refund: refund.amount },
      receivedAt: at.toISOString(),
    });
  } // prettier-ignore

  private afterReceiving(units: readonly LineUnits[]): 'received' | 'partially_received' {
    const missing = this.lines.reduce((sum, { lineId, quantity, received }) => sum + quantity - received - unitsOf(units, lineId), 0); // prettier-ignore
    return missing <= 0 ? 'received' : 'partially_received';
  }

  private end(as: ReturnStatus, reason: string | null, at: Date): void {
    this.step(as);
    this.endReason = reason;
    this.endedAt = at;
  }

  private step(to: ReturnStatus): void {
    this.allow(to);
    this.status = to;
  }

  private allow(to: ReturnStatus): void {
    if (!RETURN_TRANSITIONS[this.status].includes(to)) throw new ReturnStepRefused(this.status, to);
  }

  private named() {
    const { id: returnId, number: returnNumber, orderId, orderNumber } = this;
    return { returnId, returnNumber, orderId, orderNumber };
  }
}

function linesOf(wanted: readonly WantedReturnLine[], order: OrderState, awaited: ReadonlyMap<string, number>): ReturnLine[] {
  const twice = wanted.findIndex(({ lineId }, index) => wanted.findIndex((other) => other.lineId === lineId) < index);
  if (twice >= 0) throw new ReturnLineTwice(twice);
  const over: ConstructorParameters<typeof NotReturnable>[0] = [];
  const lines = wanted.map(({ lineId, quantity, reason, comment }, index) => {
    const sold = order.lines.find((line) => line.lineId === lineId);
    if (!sold) throw new UnknownOrderLine(`lines.${index}.line_id`);
    const left = returnable(sold) - (awaited.get(lineId) ?? 0);
    if (quantity > left) over.push({ line_id: lineId, requested: quantity, returnable: left });
    const { variantId, productId, sku, title, variantTitle } = sold;
    return { lineId, variantId, productId, sku, title, variantTitle, quantity, reason, comment, received: 0 };
  });
  if (over.length > 0) throw new NotReturnable(over);
  return lines;
} // prettier-ignore

function unitsOf(units: readonly LineUnits[], lineId: string): number {
  return units.reduce((sum, unit) => sum + (unit.lineId === lineId ? unit.quantity : 0), 0);
}
