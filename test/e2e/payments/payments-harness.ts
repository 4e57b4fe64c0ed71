import { randomUUID } from 'node:crypto';
import { CommandBus } from '@nestjs/cqrs';
import pg from 'pg';
import {
  AuthorizePayment,
  type PaymentOutcome,
} from '../../../src/contexts/payments/contract/authorize-payment.command.js';
import { RecordAuthorization } from '../../../src/contexts/payments/contract/record-authorization.command.js';
import { RefundOrder } from '../../../src/contexts/payments/contract/refund-order.command.js';
import { OpenPayment } from '../../../src/contexts/payments/contract/open-payment.command.js';
import { newId } from '../../../src/platform/runtime/new-id.js';
import { Transaction } from '../../../src/platform/database/database.js';
import { currentScope, inScope } from '../../../src/platform/runtime/scope.js';
import { type Answer } from '../../support/api.js';
import { type Shop, startShop } from '../../support/shop.js';
import { leasesRunOut } from '../../support/time-goes-by.js';

export interface NewPayment {
  gateway?: string;
  token?: string;
  amount?: number;
  /** An order that has payments already. */
  orderId?: string;
  part?: number;
}

/** Payments without orders: the contract's commands run as a placing request would run them. */
export class PaymentsHarness {
  private constructor(
    readonly shop: Shop,
    readonly sql: pg.Pool,
  ) {}

  static async start(env: Record<string, string> = {}): Promise<PaymentsHarness> {
    const shop = await startShop(env);
    const sql = new pg.Pool({ connectionString: shop.databaseUrl, max: 2 });
    sql.on('error', () => undefined);
    return new PaymentsHarness(shop, sql);
  }

  async close(): Promise<void> {
    await this.sql.end();
    await this.shop.close();
  }

  /** Opens a payment in a transaction and asks nobody: what a process that dies right after the commit leaves. */
  async opened({
    gateway = 'sandbox',
    token = 'tok_success',
    amount = 1000,
    orderId = randomUUID(),
    part = 1,
  }: NewPayment = {}) {
    const payment = { paymentId: randomUUID(), orderId, part, gateway, token, amount, currency: 'EUR' };
    await this.request(() => this.open(payment));
    return payment;
  }

  /** Opens and authorises within one request; answers the outcome and the statements of the two. */
  async paid(wanted: NewPayment = {}) {
    const { gateway = 'sandbox', token = 'tok_success', amount = 1000, orderId = randomUUID(), part = 1 } = wanted;
    const payment = { paymentId: newId(), orderId, part, gateway, token, amount, currency: 'EUR' };
    return this.request(async () => {
      await this.open(payment);
      const opening = currentScope()!.statements;
      const outcome = await this.execute(payment.paymentId);
      return { ...payment, outcome, statements: { opening, authorizing: currentScope()!.statements - opening } };
    });
  }

  /** AuthorizePayment as any later request sends it. */
  authorize(paymentId: string): Promise<PaymentOutcome> {
    return this.request(() => this.execute(paymentId));
  }

  /** Lets every lease run out, as time would. */
  leasesRunOut(): Promise<void> {
    return leasesRunOut(this.shop);
  }

  /** The cron's minute has come. */
  async sweep(): Promise<void> {
    await this.sql.query(`SELECT graphile_worker.add_job('payments.sweep')`);
    await this.shop.settle();
  }

  /** What the gateway truly did, by its own journal. */
  async charge({ paymentId }: { paymentId: string }) {
    const { rows } = await this.sql.query<Record<string, string>>(
      `SELECT state, amount::int, captured::int, refunded::int, voided::int FROM payments.sandbox_journal
       WHERE kind = 'charge' AND key = $1`,
      [`payment-${paymentId}`],
    );
    return rows[0];
  }

  async facts({ paymentId }: { paymentId: string }): Promise<string[]> {
    const { rows } = await this.sql.query<{ type: string }>(
      'SELECT type FROM platform.facts WHERE subject = $1 ORDER BY position',
      [paymentId],
    );
    return rows.map(({ type }) => type.split('.')[1]!);
  }

  capture(id: string, body: unknown = {}, key: string = randomUUID()): Promise<Answer> {
    return this.shop.admin.post(`/v1/admin/payments/${id}/capture`, body, { 'idempotency-key': key });
  }

  refund(id: string, body: unknown = {}, key: string = randomUUID()): Promise<Answer> {
    return this.shop.admin.post(`/v1/admin/payments/${id}/refunds`, body, { 'idempotency-key': key });
  }

  void(id: string, headers?: Record<string, string>): Promise<Answer> {
    return this.shop.admin.post(`/v1/admin/payments/${id}/void`, undefined, headers);
  }

  async payment(id: string): Promise<Answer['body']> {
    return (await this.shop.admin.get(`/v1/admin/payments/${id}`)).body;
  }

  /** RefundOrder, as orders send it; the jobs that ask the gateways come with `settle`. */
  async refundOrder(refund: Partial<RefundOrder['refund']> & { orderId: string; amount: number }): Promise<string> {
    const given = { refundId: randomUUID(), currency: 'EUR', from: 'captured', reason: 'test', ...refund } as const;
    await this.request(() => this.shop.app.get(CommandBus).execute(new RefundOrder(given)));
    return given.refundId;
  }

  private request<T>(work: () => Promise<T>): Promise<T> {
    return inScope({ id: randomUUID() }, work);
  }

  private open(payment: ConstructorParameters<typeof OpenPayment>[0]): Promise<void> {
    const { app } = this.shop;
    return app.get(Transaction).run(() => app.get(CommandBus).execute(new OpenPayment(payment)));
  }

  private async execute(paymentId: string): Promise<PaymentOutcome> {
    const bus = this.shop.app.get(CommandBus);
    return bus.execute(new RecordAuthorization(paymentId, await bus.execute(new AuthorizePayment(paymentId))));
  }
}

export const eur = (amount: number) => ({ amount, currency: 'EUR' });
