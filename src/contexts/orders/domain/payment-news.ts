import { givenBack } from './money-given-back.js';
import { type OrderMoney, type PaymentMoney } from './order-money.js';
import { authorized, nextPart, openedPayment } from './payment-attempts.js';

/** What payments tell of one payment; `total`s are those after the event, `unwanted` is money that goes back by itself. */
export type PaymentNews =
  | { kind: 'authorized'; paymentId: string; amount: number; unwanted?: boolean }
  | { kind: 'captured'; paymentId: string; amount: number; total: number; unwanted?: boolean }
  | { kind: 'refunded'; paymentId: string; amount: number; total: number; refundId: string }
  | { kind: 'voided'; paymentId: string; amount: number; refundId?: string; unwanted?: boolean }
  | { kind: 'refund_failed'; paymentId: string; amount: number; refundId: string }
  | { kind: 'refund_returned'; paymentId: string; amount: number }
  | { kind: 'declined'; paymentId: string; amount: number };

/** The money after the news. */
export function after(news: PaymentNews, total: number, money: OrderMoney): OrderMoney {
  const before = money.payments[news.paymentId] ?? openedPayment(nextPart(money), news.amount);
  const payment = told(news, before);
  const kept = payment.unwanted ? money : promiseKept(news, total, money);
  return { ...kept, payments: { ...money.payments, [news.paymentId]: payment } };
}

/** What comes of a refund that was begun; one that others began (staff, at a payment) is given back here and now. */
function promiseKept(news: PaymentNews, total: number, money: OrderMoney): OrderMoney {
  if (!('refundId' in news) || news.refundId === undefined) return money;
  const { refundId, amount, kind } = news;
  const known = refundId in money.promised;
  if (!known && kind === 'refund_failed') return money;
  const begun = known ? money : givenBack(total, money, refundId, amount);
  const { [refundId]: promised = 0, ...others } = begun.promised;
  return { ...begun, promised: promised > amount ? { ...others, [refundId]: promised - amount } : others };
}

function told(news: PaymentNews, payment: PaymentMoney): PaymentMoney {
  switch (news.kind) {
    case 'authorized':
      return { ...authorized(payment, news.unwanted), authorized: news.amount };
    case 'captured':
      return { ...authorized(payment, news.unwanted), captured: Math.max(payment.captured, news.total) };
    case 'refunded':
      return { ...payment, refunded: Math.max(payment.refunded, news.total) };
    case 'voided':
      return { ...authorized(payment, news.unwanted), voided: payment.voided + news.amount };
    case 'declined':
      return payment.status === 'open' ? { ...payment, status: 'declined' } : payment;
    case 'refund_returned':
      return { ...payment, refunded: payment.refunded - news.amount };
    case 'refund_failed':
      return payment;
  }
}
