import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Config } from '../../../platform/config/config.js';
import { forEach } from '../../../platform/jobs/for-each.js';
import { DescribeOrder, type OrderDescription } from '../../orders/contract/describe-order.query.js';
import { type Letter, type Sender } from '../domain/letter.js';
import { type LettersToSend, type OrderMail, OrderMails } from '../storage/order-mails.js';
import { SentMails } from '../storage/sent-mails.js';
import { MailDelivery } from './mail-delivery.js';
import { OrderNews } from './order-news.js';

/** Writes one letter: the order with its person, the shop, and what the letter is about. */
export type Writer = (order: OrderDescription, sender: Sender, mail: OrderMail) => Letter | Promise<Letter>;

/** What a process that ends gives its jobs (graphile-worker's `gracefulShutdownAbortTimeout`). */
const LONGEST_MS = 5_000;

/** Sends the letters about orders. What their jobs have in common. */
@Injectable()
export class OrderLetters {
  constructor(
    private readonly mails: OrderMails,
    private readonly sentMails: SentMails,
    private readonly news: OrderNews,
    private readonly queries: QueryBus,
    private readonly delivery: MailDelivery,
    private readonly config: Config,
  ) {}

  /**
   * Sends planned letters, one after the other, at a job's first or a later attempt; one that cannot be sent keeps no other
   * back. What is left after five seconds gets another job. Throws `SomeFailed`; the job, tried again, passes over what it has sent.
   */
  async send({ keys, attempt }: LettersToSend & { attempt: number }, write: Writer): Promise<void> {
    const until = performance.now() + LONGEST_MS;
    const mails = await this.mails.findAll(keys);
    const later: OrderMail[] = [];
    const sendInTime = async (key: string): Promise<void> => {
      const mail = mails.get(key);
      if (!mail) throw new Error(`No letter ${key} is planned.`);
      if (performance.now() < until) await this.sendOne(mail, write, attempt > 1);
      else later.push(mail);
    };
    await forEach(keys, sendInTime, (key) => `The letter ${key}`);
    if (later.length > 0) await this.mails.sendLater(later);
  }

  /**
   * Sends a letter unless it went out before, or withdraws it when what it tells is not so any more. Asks for the order now,
   * so that no personal data waits in a queue. Between sending and remembering it a crash can come; the letter then goes out
   * again under the same Message-ID, or is withdrawn with the remark that it may have gone out.
   */
  private async sendOne(mail: OrderMail, write: Writer, isRetry: boolean): Promise<void> {
    if (mail.sentAt) return;
    const order = await this.queries.execute(new DescribeOrder(mail.orderId));
    if (!order) throw new Error(`There is no order ${mail.orderId} to write about.`);
    if (!(await this.news.stillSo(mail, order))) return this.mails.withdraw(mail.key, isRetry);
    const letter = await write(order, this.config, mail);
    try {
      await this.delivery.send({ ...letter, key: mail.key, name: nameOf(order, mail), to: order.email });
      await this.sentMails.add(mail.key);
    } catch (error) {
      await this.mails.doubt(mail.key);
      throw error;
    }
  }
}

/** For people who look through many: the order, the kind, and which of several. */
function nameOf({ number }: OrderDescription, { key, kind, orderId, about }: OrderMail): string {
  const ids = [about['paymentId'], key.split(':').at(-1)].filter((id) => typeof id === 'string' && id !== orderId);
  return [number, kind.replace(/^order_/, ''), ...ids.map((id) => String(id).slice(-6))].join('-');
}
