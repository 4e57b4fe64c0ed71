import { givenBack, paidInVain, promisedLess, withCredit } from './money-given-back.js';
import { told } from './order-facts.js';
import { dueOf, paymentStatusOf } from './order-money.js';
import { NothingDue, PaymentExceedsDue, PaymentUnderWay } from './order-payment.errors.js';
import { CHANGEABLE, OrderRecord } from './order-record.js';
import { OrderStepRefused } from './order.errors.js';
import { replacing, roomOf, withAuthorized, withLater } from './payment-attempts.js';
import { after, type PaymentNews } from './payment-news.js';

/** The money of an order: what is promised back, what payments tell of it, what is still to be paid. */
export abstract class OrderAccount extends OrderRecord {
  /** A payment of the checkout itself: when that one fails, the order comes to nothing. */
  standsOn(paymentId: string): boolean {
    const payment = this.state.money.payments[paymentId];
    return !payment?.later;
  }

  /**
   * Whether so much may be paid at all, whatever other attempt is under way; all that is due unless `amount` says less.
   * Answers how much that is. Throws `OrderStepRefused`, `NothingDue`, `PaymentExceedsDue`.
   */
  payable(amount = this.state.amountDue): number {
    const { status, currency, amountDue } = this.state;
    if (status === 'cancelled') throw new OrderStepRefused(status, 'paid');
    if (amountDue === 0) throw new NothingDue();
    if (amount > amountDue) throw new PaymentExceedsDue(amount, { amount: amountDue, currency });
    return amount;
  }

  /**
   * One more payment of what is due and not being paid already; all of it unless `amount` says less. Answers how much
   * that is, and which part. Throws `OrderStepRefused`, `NothingDue`, `PaymentUnderWay`, `PaymentExceedsDue`.
   */
  openPayment(id: string, amount: number | undefined): { amount: number; part: number } {
    this.payable(amount);
    const { currency, money } = this.state;
    const room = roomOf(this.owed, money);
    if (room === 0) throw new PaymentUnderWay();
    if (amount !== undefined && amount > room) throw new PaymentExceedsDue(amount, { amount: room, currency });
    this.own.money = withLater(money, id, amount ?? room);
    this.reckon();
    return { amount: amount ?? room, part: this.state.money.payments[id]!.part };
  }

  /** Nothing is due once those payments are authorised, also such as it has not heard of yet. */
  isPaidBy(authorized: readonly string[]): boolean {
    return dueOf(this.owed, withAuthorized(this.state.money, authorized)) === 0;
  }

  /** Attempts make room for another one; what they still tell no longer ends the order. */
  replaceAttempts(paymentIds: readonly string[]): void {
    this.own.money = replacing(this.state.money, paymentIds);
    this.reckon();
  }

  /**
   * Payments told, once each and in each payment's order, what became of money; `event` is for the timeline. What is let
   * go of a sale that stands is due again, and is told so. Answers what is given back, under the payment's id, because
   * the order owed it no more when it was paid.
   */
  trackPayment(news: PaymentNews, at: Date, event?: string, detail?: string): number {
    const { status, amountDue, total, money } = this.state;
    this.own.money = after(news, total, money);
    this.reckon();
    const again = this.state.amountDue - amountDue;
    const isLetGo = news.kind === 'voided' && CHANGEABLE.includes(status);
    if (isLetGo && again > 0) this.record(told.dueAgain(this.state, news.paymentId, again, at));
    if (event) this.note(at, event, detail);
    const surplus = status === 'cancelled' ? 0 : paidInVain(news.paymentId, total, money, this.state.money);
    if (surplus > 0) this.giveBack(news.paymentId, surplus);
    return surplus;
  }

  /**
   * So much is about to be given back: `RefundOrder` with the same id follows in this transaction, or by a job of it. What had been paid
   * too much comes first; what goes beyond it is no longer owed.
   */
  giveBack(refundId: string, amount: number): void {
    this.own.money = givenBack(this.state.total, this.state.money, refundId, amount);
    this.reckon();
  }

  /** Less can be given back than was promised under that id, because staff have given some of it back at a payment. */
  giveBackLess(refundId: string, amount: number): void {
    this.own.money = promisedLess(this.state.money, refundId, amount);
    this.reckon();
  }

  /** What goes back for units first covers what is due; answers the rest. */
  credit(worth: number): number {
    const { amountDue, credited, money } = this.state;
    const covered = Math.min(worth, amountDue);
    Object.assign(this.own, { credited: credited + covered, money: withCredit(money, covered) });
    this.reckon();
    return worth - covered;
  }

  /** After every change of the total, the status or the money. */
  protected reckon(): void {
    this.own.amountDue = dueOf(this.owed, this.state.money);
    this.own.paymentStatus = paymentStatusOf(this.state.total, this.state.money);
  }

  /** What all of it costs now; a cancelled order costs nothing. */
  private get owed(): number {
    return this.state.status === 'cancelled' ? 0 : this.state.total;
  }
}
