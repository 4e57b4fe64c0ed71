import { type OrderDescription } from '../../orders/contract/describe-order.query.js';
import { type ReturnDescription } from '../../orders/contract/describe-return.query.js';
import { unitsOf } from '../delivery/order-text.js';
import { type Letter, type LetterContent, letterOf, type Sender } from '../domain/letter.js';
import { moneyText } from '../domain/money-text.js';

/** The steps of a return that its shopper hears of. */
export type ReturnNews =
  'return_requested' | 'return_approved' | 'return_rejected' | 'return_cancelled' | 'return_received';

type Told = Pick<LetterContent, 'subject' | 'opening'> & Partial<LetterContent>;

/** The letter about one step of a return; `receptionId` says which of several receptions. */
export function returnNotice(
  news: ReturnNews,
  order: OrderDescription,
  found: ReturnDescription,
  receptionId: string,
  sender: Sender,
): Letter {
  const said = told(news, order, found, receptionId);
  return letterOf(
    {
      greeting: `Dear ${order.shippingAddress.first_name},`,
      goods: unitsOf(order, found.lines),
      ...said,
      subject: `${said.subject} ${sender.shopName}`,
    },
    sender,
  );
}

function told(news: ReturnNews, order: OrderDescription, found: ReturnDescription, receptionId: string): Told {
  const about = `your return ${found.number} of order ${order.number}`;
  switch (news) {
    case 'return_requested':
      return {
        subject: `We have received the request for return ${found.number} at`,
        opening: [`we have received the request for ${about}.`, 'Please wait for our answer before you send anything.'],
      };
    case 'return_approved':
      return {
        subject: `Please send return ${found.number} to`,
        opening: [`we accept ${about}. Please note its number on the parcel.`, ...linesOf(found.instructions)],
      };
    case 'return_rejected':
      return {
        subject: `We cannot accept return ${found.number} at`,
        opening: [`we cannot accept ${about}.`, ...linesOf(found.endReason)],
      };
    case 'return_cancelled':
      return {
        subject: `Return ${found.number} is cancelled at`,
        opening: [`we have cancelled ${about}: please do not send it.`, ...linesOf(found.endReason)],
      };
    case 'return_received':
      return { subject: `Return ${found.number} has arrived at`, ...arrived(about, order, found, receptionId) };
  }
}

function arrived(about: string, order: OrderDescription, found: ReturnDescription, receptionId: string) {
  const reception = found.receptions.find(({ id }) => id === receptionId);
  if (!reception) throw new Error(`Return ${found.returnId} has no reception ${receptionId}.`);
  const money = (amount: number): string => moneyText({ amount, currency: found.currency });
  const fee = reception.restockingFee > 0 ? [{ name: 'Restocking fee', amount: money(-reception.restockingFee) }] : [];
  const covered =
    reception.covered > 0 ? [{ name: 'Kept for what you take instead', amount: money(-reception.covered) }] : [];
  return {
    opening: [`this part of ${about} has arrived.`],
    goods: unitsOf(order, reception.lines),
    sums: [
      { name: 'Paid for these', amount: money(reception.items) },
      { name: 'Shipping', amount: money(reception.shipping) },
      ...fee,
      ...covered,
      { name: 'To be refunded', amount: money(reception.refund) },
    ],
  };
}

/** What staff typed, a paragraph for each of its lines. */
function linesOf(text: string | null): string[] {
  return (text ?? '').split(/\r?\n/).filter((line) => line.trim() !== '');
}
