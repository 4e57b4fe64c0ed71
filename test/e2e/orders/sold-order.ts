import { Database } from '../../../src/platform/database/database.js';
import { type Answer } from '../../support/api.js';
import { given } from '../../support/given.js';
import { type Shop } from '../../support/shop.js';

export const eur = (amount: number) => ({ amount, currency: 'EUR' });

interface WantedLine {
  price: number;
  quantity: number;
  stock?: number;
}

/** An order that was bought over HTTP, and what staff and its shopper can do with it. */
export class SoldOrder {
  private constructor(
    private readonly shop: Shop,
    readonly id: string,
    readonly number: string,
    readonly paymentId: string,
    readonly token: Record<string, string>,
    readonly lineIds: readonly string[],
    readonly variantIds: readonly string[],
  ) {}

  /** Bought with the given sandbox token; a line for each wanted one, of a new product with 20 in stock. */
  static async of(shop: Shop, shippingOptionId: string, wanted: WantedLine[], token = 'tok_success') {
    const variantIds: string[] = [];
    for (const { price, stock = 20 } of wanted)
      variantIds.push((await given.product(shop, { price, stock })).variantId);
    const lines = wanted.map(({ quantity }, at) => ({ variant_id: variantIds[at], quantity }));
    const checkout = given.checkout(variantIds[0]!, shippingOptionId, {
      lines,
      payment: { gateway: 'sandbox', token },
    });
    const { status, body } = await shop.store.post('/v1/store/checkouts', checkout, given.key());
    if (status >= 300) throw new Error(`sold: ${status} ${JSON.stringify(body)}`);
    const lineIds = body.order.lines.map((line: { id: string }) => line.id);
    const headers = { 'x-order-token': body.order_token };
    return new SoldOrder(shop, body.order.id, body.order.number, body.payment.id, headers, lineIds, variantIds);
  }

  async get(): Promise<Answer['body']> {
    return (await this.shop.admin.get(`/v1/admin/orders/${this.id}`)).body;
  }

  /** `POST /v1/admin/orders/{id}/{what}`. */
  post(what: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return this.shop.admin.post(`/v1/admin/orders/${this.id}/${what}`, body, headers);
  }

  /** That many units of the line at this place. */
  units(at: number, quantity: number): { line_id: string; quantity: number } {
    return { line_id: this.lineIds[at]!, quantity };
  }

  cancelLines(lines: object[], more: object = {}, headers = given.key()): Promise<Answer> {
    return this.post('cancellations', { lines, reason: 'test', ...more }, headers);
  }

  edit(edit: object, headers = given.key()): Promise<Answer> {
    return this.post('edits', edit, headers);
  }

  fulfil(lines?: object[]): Promise<Answer> {
    return this.post('fulfilments', lines ? { lines } : {});
  }

  /** Takes all of the authorised money. */
  async capture(): Promise<void> {
    const { status, body } = await this.shop.admin.post(
      `/v1/admin/payments/${this.paymentId}/capture`,
      {},
      given.key(),
    );
    if (status >= 300) throw new Error(`capture: ${status} ${JSON.stringify(body)}`);
    await this.shop.settle();
  }

  /** What its first payment has taken and given back. */
  async money(): Promise<{ captured: number; refunded: number; voided: number }> {
    const [row] = await this.shop.app
      .get(Database)
      .query<{ captured: number; refunded: number; voided: number }>(
        'SELECT captured, refunded, voided FROM payments.payments WHERE order_id = $1 ORDER BY created_at LIMIT 1',
        [this.id],
      );
    return row!;
  }

  /** The data of its facts of this type, oldest first. */
  async told(type: string): Promise<Answer['body'][]> {
    const rows = await this.shop.app
      .get(Database)
      .query<{ data: object }>('SELECT data FROM platform.facts WHERE subject = $1 AND type = $2 ORDER BY position', [
        this.id,
        type,
      ]);
    return rows.map(({ data }) => data);
  }
}
