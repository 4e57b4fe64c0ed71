import { randomUUID } from 'node:crypto';
import { Database } from '../../../../src/platform/database/database.js';
import { type Answer } from '../../../support/api.js';
import { ABSENT, type Operation } from '../../../../src/rig/matrix/operations.js';
import { given } from '../../../support/given.js';
import { type Shop } from '../../../support/shop.js';

/** What an operation is tried on: values of its parameters, the headers that open it, and what its body names. */
export interface Subject {
  parameters: Record<string, string>;
  headers: Record<string, string>;
  known: Record<string, unknown>;
}

type Part = Partial<Subject>;

/** For zones of their own: a country is in one zone only. */
const COUNTRIES = ['FR', 'IT', 'PL', 'AT', 'BE'];

/** Makes things of every kind that paths name, a new one for each operation, so that they do not disturb each other. */
export class Subjects {
  private zones = 0;

  private constructor(
    private readonly shop: Shop,
    private readonly shippingOptionId: string,
  ) {}

  static async of(shop: Shop): Promise<Subjects> {
    return new Subjects(shop, await given.shippingOption(shop));
  }

  async for(operation: Operation): Promise<Subject> {
    const { productId, variantId } = await given.product(this.shop, { stock: 10 });
    const isNamed = operation.path.includes('{') || /inventory\/(transfers|counts)$/.test(operation.path);
    const part = isNamed ? await this.named(operation, productId, variantId) : {};
    const unique = randomUUID().slice(0, 13);
    const known = {
      ...{ sku: unique, handle: unique, external_id: unique, variant_id: variantId, id: productId, category_ids: [] },
      ...{ shipping_option_id: this.shippingOptionId, parent_id: null, expected_on_hand: 10, location: 'main' },
      ...{ country: 'DE', region: 'DE-BE', currency: 'EUR', quantity: 1, code: `c-${unique}` },
      expected_total: { amount: 2489, currency: 'EUR' },
      save_for: ABSENT, // asks for a key beside the route's own rule
      ...(operation.id === 'placeOrder' && { payment: ABSENT, amount: { amount: 2489, currency: 'EUR' } }),
      ...(operation.id === 'completeCart' && { payments: ABSENT }),
      ...(operation.id === 'startReconciliation' && { from: new Date(Date.now() - 3_600_000).toISOString() }),
      ...part.known,
    };
    return { parameters: part.parameters ?? {}, headers: part.headers ?? {}, known };
  }

  private async named({ id, path }: Operation, productId: string, variantId: string): Promise<Part> {
    const { shop } = this;
    const code = `c-${randomUUID().slice(0, 8)}`;
    if (/inventory\/(transfers|counts)/.test(path)) return this.warehouse(id, path, variantId, code);
    if (/products\/\{[a-z_]*\}$/.test(path)) return { parameters: { id: productId, id_or_handle: productId }, known: ofPlainProduct(id) };
    if (id === 'addVariant') return this.optioned();
    if (id === 'subscribeBackInStock') return { parameters: { id: (await given.product(shop, { stock: 0 })).variantId } };
    if (id === 'setBundle') return { parameters: { id: (await given.product(shop, { stock: 0 })).variantId } };
    if (/inventory\/holds/.test(path)) return this.order(id, variantId);
    if (id === 'acknowledgeStockAlert') return this.alert(variantId);
    if (/variants/.test(path)) return { parameters: { id: variantId } };
    if (/categories/.test(path)) return byId(await shop.admin.post('/v1/admin/categories', { name: code }));
    if (/tax-rates/.test(path)) return byId(await shop.admin.put('/v1/admin/tax-rates', { country: 'FR', rate: '0.2' }));
    if (/locations/.test(path)) return { ...byId(await shop.admin.post('/v1/admin/inventory/locations', { code, name: code, priority: 1000 })) };
    if (/currencies/.test(path)) return { parameters: { code: 'EUR' } };
    if (/shipping-zones/.test(path)) return this.zone(code);
    if (/import-mappings/.test(path)) return this.mapping(code);
    if (/imports/.test(path)) return byId(await shop.admin.post('/v1/admin/imports?mapping=cartwright-csv', 'sku,title\n', { 'content-type': 'text/csv' }));
    if (/disputes/.test(path)) return this.dispute(variantId);
    if (/reconciliations/.test(path)) return byId(await shop.admin.post('/v1/admin/reconciliations', {}));
    if (/reconciliation-breaks/.test(path)) return this.difference();
    if (/webhooks/.test(path)) return { parameters: { gateway: 'sandbox' } };
    if (/dead-letters/.test(path)) return { parameters: { id: randomUUID() } };
    if (/subscribers/.test(path)) return { parameters: { name: await this.readModel() } };
    if (/carts/.test(path)) return this.cart(variantId);
    if (/notes\/\{/.test(path)) return this.note(variantId);
    if (/edits/.test(path)) return this.editable(variantId);
    if (/fulfilments\/\{/.test(path)) return this.fulfilment(variantId);
    if (/returns/.test(path)) return this.returned(id, path, variantId);
    if (/payment-methods/.test(path)) return this.keptMethod(variantId);
    if (/payment-options/.test(path)) return this.paymentOption(id);
    if (/^payOrder/.test(id)) return this.due(variantId);
    if (/orders|payments|actions/.test(path)) return this.order(id, variantId);
    return {};
  } // prettier-ignore

  /** A product that comes in red, so that there may be a blue variant as well. */
  private async optioned(): Promise<Part> {
    const variants = [{ sku: randomUUID(), options: { Colour: 'Red' } }];
    return byId(await this.shop.admin.post('/v1/admin/products', { title: 'Mug', variants }));
  }

  private async zone(code: string): Promise<Part> {
    const country = COUNTRIES[this.zones++]!;
    await given.shippingOption(this.shop, { code, countries: [country] });
    return { parameters: { code }, known: { countries: [country] } };
  }

  private async mapping(name: string): Promise<Part> {
    const mapping = { format: 'csv', kind: 'products', fields: { sku: 'Code', title: 'Name' } };
    await this.shop.admin.put(`/v1/admin/import-mappings/${name}`, mapping);
    return { parameters: { name } };
  } // prettier-ignore

  /** A transfer to a location of its own, on its way where units are to arrive, or a count of that location. */
  private async warehouse(operationId: string, path: string, variantId: string, code: string): Promise<Part> {
    const { admin } = this.shop;
    await admin.post('/v1/admin/inventory/locations', { code, name: code, priority: 1000 });
    const known = { from: 'main', to: code, location: code, variant_ids: [variantId] };
    if (!path.includes('{')) return { known };
    if (/counts/.test(path)) {
      const opened = await admin.post('/v1/admin/inventory/counts', { location: code });
      return { ...byId(opened), known: { counted_at: opened.body.opened_at } };
    }
    const lines = [{ variant_id: variantId, quantity: 5 }];
    const transfer = byId(await admin.post('/v1/admin/inventory/transfers', { from: 'main', to: code, lines }));
    if (operationId === 'receiveTransfer') await admin.post(`/v1/admin/inventory/transfers/${transfer.parameters!.id}/ship`);
    return transfer;
  } // prettier-ignore

  private async alert(variantId: string): Promise<Part> {
    const { shop } = this;
    await shop.admin.put('/v1/admin/inventory/levels', { variant_id: variantId, on_hand: 10, low_stock_threshold: 5 });
    await shop.admin.put('/v1/admin/inventory/levels', { variant_id: variantId, on_hand: 1 });
    await shop.settle();
    const { status, body } = await shop.admin.get(`/v1/admin/inventory/alerts?variant_id=${variantId}`);
    return byId({ status, body: body.data[0] });
  }

  private async readModel(): Promise<string> {
    const { body } = await this.shop.admin.get('/v1/admin/facts/subscribers');
    return body.data.find(({ replayable }: { replayable: boolean }) => replayable).name;
  }

  private async cart(variantId: string): Promise<Part> {
    const { id, token } = await given.cart(this.shop, [{ variantId, quantity: 1 }], this.shippingOptionId);
    const { body } = await this.shop.store.get(`/v1/store/carts/${id}`, token);
    return {
      parameters: { id, line_id: body.lines[0].id },
      headers: token,
      known: { quantity: 1, expected_total: body.totals?.total },
    };
  }

  private async difference(): Promise<Part> {
    const id = randomUUID();
    await this.shop.app
      .get(Database)
      .query(
        `INSERT INTO payments.reconciliation_breaks (id, kind, subject, status, at) VALUES ($1::uuid, 'ledger_gap', $1::uuid::text, 'open', now())`,
        [id],
      );
    return { parameters: { id } };
  }

  private async dispute(variantId: string): Promise<Part> {
    const id = randomUUID();
    const { parameters } = await this.order('getPayment', variantId);
    await this.shop.app
      .get(Database)
      .query(
        `INSERT INTO payments.disputes SELECT $1::uuid, id, order_id, gateway, id, 'open', currency, 100, null, now() FROM payments.payments WHERE id = $2`,
        [id, parameters!.id],
      );
    return { parameters: { id } };
  }

  /** An order of two lines: of the one two units are kept, the other is removed, a third is added. */
  private async editable(variantId: string): Promise<Part> {
    const lines = [variantId, (await given.product(this.shop)).variantId].map((variant_id) => ({ variant_id, quantity: 1 }));
    const { order } = (await this.shop.store.post('/v1/store/checkouts', given.checkout(variantId, this.shippingOptionId, { lines }), given.key())).body;
    const [line_id, remove] = [order.lines[0].id, [order.lines[1].id]];
    return { parameters: { id: order.id }, known: { line_id, remove, quantity: 2, expected_total: { amount: 4 * 1999 + 490, currency: 'EUR' } } };
  } // prettier-ignore

  /** Kept for the customer who is the example of the parameter. */
  private async keptMethod(variantId: string): Promise<Part> {
    const payment = { gateway: 'sandbox', token: 'tok_success', save_for: 'customer_8f2b' };
    const body = given.checkout(variantId, this.shippingOptionId, { payment });
    await this.shop.admin.post('/v1/store/checkouts', body, given.key());
    const kept = await this.shop.admin.get('/v1/admin/payment-methods?customer=customer_8f2b');
    return { parameters: { id: kept.body.data[0].id } };
  }

  /** Both gateways have one: from the first on, only those that have one are offered. */
  private async paymentOption(operationId: string): Promise<Part> {
    for (const gateway of ['sandbox', 'manual']) {
      await this.shop.admin.put(`/v1/admin/payment-options/${gateway}`, { title: gateway, position: 1, active: true });
    }
    return { parameters: { gateway: operationId === 'deletePaymentOption' ? 'manual' : 'sandbox' } };
  }

  /** An order that came to more after it was paid. */
  private async due(variantId: string): Promise<Part> {
    const order = await this.order('', variantId);
    const change = [{ line_id: order.known!.line_id, quantity: 2 }];
    await this.shop.admin.post(`/v1/admin/orders/${order.parameters!.id}/edits`, { change }, given.key());
    return order;
  }

  private async note(variantId: string): Promise<Part> {
    const order = await this.order('', variantId);
    const { body } = await this.shop.admin.post(`/v1/admin/orders/${order.parameters!.id}/notes`, { text: 'x' });
    return { ...order, parameters: { ...order.parameters, note_id: body.id } };
  }

  private async fulfilment(variantId: string): Promise<Part> {
    const order = await this.order('', variantId);
    const { body } = await this.shop.admin.post(`/v1/admin/orders/${order.parameters!.id}/fulfilments`, {});
    return { ...order, parameters: { ...order.parameters, fulfilment_id: body.fulfilments[0].id } };
  }

  private async order(operationId: string, variantId: string, quantity = 1): Promise<Part> {
    const pay = { gateway: 'sandbox', token: /Sandbox/.test(operationId) ? 'tok_requires_action' : 'tok_success' };
    const body = given.checkout(variantId, this.shippingOptionId, { payment: pay, lines: [{ variant_id: variantId, quantity }] }); // prettier-ignore
    const placed = (await this.shop.store.post('/v1/store/checkouts', body, given.key())).body;
    const { order, payment, next_action: step } = placed;
    const amount = { amount: 100, currency: 'EUR' };
    if (operationId === 'refundPayment') await this.shop.admin.post(`/v1/admin/payments/${payment.id}/capture`, { amount }, given.key()); // prettier-ignore
    const action = new URL(step?.url ?? 'http://x/x').pathname.split('/').at(-1)!;
    const id = /Sandbox/.test(operationId) ? action : /ayment/.test(operationId) ? payment.id : order.id;
    return {
      parameters: { id },
      headers: { 'x-order-token': placed.order_token },
      known: { amount, line_id: order.lines[0].id, quantity: 1, subject_id: order.id },
    };
  }

  /** An order that was delivered, or a return of it that is where the operation takes it from. */
  private async returned(operationId: string, path: string, variantId: string): Promise<Part> {
    const order = await this.order(operationId, variantId, 2);
    const orderId = order.parameters!.id!;
    const { line_id } = order.known!;
    const post = (path: string, body: object) => this.shop.admin.post(`/v1/admin/${path}`, body, given.key());
    await post(`orders/${orderId}/fulfilments`, {});
    if (path.endsWith('/returns')) return { ...order, known: { ...order.known, variant_id: variantId } };
    const { body } = await post(`orders/${orderId}/returns`, { lines: [{ line_id, quantity: 2, reason: 'other' }] });
    if (/orders/.test(path)) return { ...order, parameters: { id: orderId, return_id: body.id } };
    if (/receive|preview|close/.test(operationId)) await post(`returns/${body.id}/approve`, {});
    const lines = [{ line_id, quantity: 1, disposition: 'restock' }];
    if (operationId === 'closeReturn') await post(`returns/${body.id}/receptions`, { lines });
    return { parameters: { id: body.id }, known: { line_id, quantity: 1, restocking_fee: { amount: 1, currency: 'EUR' } } };
  } // prettier-ignore
}

/** A product without options takes none, nor do its variants; a new one takes the examples. */
function ofPlainProduct(operationId: string): Record<string, unknown> {
  return operationId === 'changeProduct' ? { options: [] } : {};
}

function byId({ status, body }: Pick<Answer, 'status' | 'body'>): Part {
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return { parameters: { id: body.id } };
}
