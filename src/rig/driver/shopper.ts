import { ADDRESS, type BackOffice } from './goods.js';
import { type History, type Kind, type Operation } from './history.js';
import { bodyOf, digestOf, type Heard } from './http.js';
import { type Random } from './random.js';
import { type Sender, verdictOf, type Wanted } from './sender.js';

/** How shoppers pay: a token for each behaviour, with how often it is used. Stripe's begin with `pm_`. */
export interface Wallet {
  /** Always money, at Stripe and at the sandbox (which takes captures in many parts). */
  readonly sure: string;
  readonly sureInParts: string;
  readonly tokens: readonly (readonly [weight: number, token: string])[];
}

export interface Line {
  readonly variant_id: string;
  readonly quantity: number;
}

/** What one checkout is to be. */
export interface CheckoutWish {
  readonly lines: readonly Line[];
  readonly token?: string;
  /** The client goes away when it does not hear at once. */
  readonly abandon?: boolean;
  readonly key?: string;
  /** What the shop calls its request, however often it is sent. */
  readonly requestId?: string;
  /** Whose it is, written as in no other order; made from the key when absent. */
  readonly email?: string;
}

/** Does what shoppers and staff do, and notes it in the history. Each order is marked by an e-mail address of its own. */
export class Shopper {
  constructor(
    readonly sender: Sender,
    readonly history: History,
    readonly random: Random,
    private readonly office: BackOffice,
    private readonly shippingOption: string,
    readonly wallet: Wallet,
  ) {}

  /** A checkout in one call. */
  async checkout(wish: CheckoutWish): Promise<Operation> {
    const { operation, wanted } = await this.invoke(wish);
    await this.sender.carryOut(operation, wanted, wish.abandon);
    return operation;
  }

  /** A checkout by somebody who goes away unless it is done at once; answers what came. */
  async tryCheckout(wish: CheckoutWish): Promise<Heard> {
    const { operation, wanted } = await this.invoke(wish);
    return this.sender.carryOut(operation, wanted, true);
  }

  /** One unit of any of these variants. */
  oneOf(variants: readonly string[]): Line[] {
    return [{ variant_id: this.random.any(variants), quantity: 1 }];
  }

  /** Milliseconds until an order of one unit is taken; infinite when it is answered with something else. */
  async untilServed(variants: readonly string[]): Promise<number> {
    const begun = Date.now();
    const { status } = await this.checkout({ lines: this.oneOf(variants), token: this.wallet.sureInParts });
    return status === 201 ? Date.now() - begun : Number.POSITIVE_INFINITY;
  }

  /** A checkout that is sent so many times at once under its one key. */
  async checkoutAtOnce(wish: CheckoutWish, times: number): Promise<Operation> {
    const { operation, wanted } = await this.invoke(wish);
    await Promise.all(Array.from({ length: times }, () => this.sender.carryOut(operation, wanted)));
    return operation;
  }

  /** Sends an operation that has its answer once more, as it was; every answer of a key is compared by the checker. */
  async repeat(operation: Operation): Promise<void> {
    const wanted = this.sender.wantedOf(operation);
    if (!wanted) return;
    const heard = await this.sender.once({
      ...wanted,
      headers: { ...wanted.headers, 'idempotency-key': operation.key },
    });
    if (verdictOf(heard) !== 'unknown') operation.answers.push(digestOf(heard));
  }

  /** The body of a checkout in one call. */
  checkoutBody(lines: readonly Line[], token: string, email: string): object {
    return {
      ...{ currency: 'EUR', lines, email, shipping_address: ADDRESS, shipping_option_id: this.shippingOption },
      payment: paymentBy(token),
    };
  }

  /** A cart, filled and ready; undefined when the shop was not there for it (nothing of it is promised). */
  async cart(lines: readonly Line[]): Promise<{ id: string; token: string; email: string } | undefined> {
    const made = await this.sender.once({ path: '/v1/store/carts', body: { currency: 'EUR' } });
    const { id, token } = bodyOf(made) as { id: string; token: string };
    if (verdictOf(made) !== 'ok') return undefined;
    const headers = { 'x-cart-token': token };
    for (const line of lines) {
      const added = await this.sender.once({ path: `/v1/store/carts/${id}/lines`, body: line, headers });
      if (verdictOf(added) !== 'ok') return undefined;
    }
    const email = `cart-${id}@example.com`;
    const body = { email, shipping_address: ADDRESS, shipping_option_id: this.shippingOption };
    const detailed = await this.sender.once({ method: 'PATCH', path: `/v1/store/carts/${id}`, body, headers });
    return verdictOf(detailed) === 'ok' ? { id, token, email } : undefined;
  }

  /** Completes a cart under a key. */
  async complete(
    cart: { id: string; token: string; email: string },
    { token = this.token(), abandon, key = this.random.key() }: Omit<CheckoutWish, 'lines' | 'email'> = {},
  ): Promise<Operation> {
    const operation = await this.history.invoke({ kind: 'complete-cart', key, email: cart.email, cart: cart.id });
    const body = { payment: paymentBy(token) };
    const headers = { 'x-cart-token': cart.token };
    await this.sender.carryOut(operation, { path: `/v1/store/carts/${cart.id}/complete`, body, headers }, abandon);
    return operation;
  }

  /** Staff take, give back or let go of money; all of it without an amount. */
  operate(kind: 'capture' | 'refund' | 'void', payment: string, amount?: number, abandon = false): Promise<Operation> {
    const body = kind === 'void' || amount === undefined ? {} : { amount: { amount, currency: 'EUR' } };
    return this.staff(
      { kind, payment, amount },
      `/v1/admin/payments/${payment}/${kind === 'refund' ? 'refunds' : kind}`,
      body,
      abandon,
    );
  }

  cancel(order: string): Promise<Operation> {
    return this.staff({ kind: 'cancel', order }, `/v1/admin/orders/${order}/cancel`, { reason: 'rig' });
  }

  fulfil(order: string): Promise<Operation> {
    return this.staff({ kind: 'fulfil', order }, `/v1/admin/orders/${order}/fulfilments`, {});
  }

  /** A token that behaves like one of the wallet's. */
  token(): string {
    return this.random.weighted(this.wallet.tokens);
  }

  private async invoke(wish: CheckoutWish) {
    const { lines, token = this.token(), key = this.random.key(), email = `${key}@example.com`, requestId } = wish;
    const operation = await this.history.invoke({ kind: 'checkout', key, email, lines });
    const body = this.checkoutBody(lines, token, email);
    const headers: Wanted['headers'] = requestId ? { 'x-request-id': requestId } : {};
    return { operation, wanted: { path: '/v1/store/checkouts', body, headers } };
  }

  private async staff(
    what: { kind: Kind; order?: string; payment?: string; amount?: number },
    path: string,
    body: object,
    abandon = false,
  ): Promise<Operation> {
    const operation = await this.history.invoke({ ...what, key: this.random.key() });
    await this.sender.carryOut(operation, { path, body, headers: this.office.headers }, abandon);
    return operation;
  }
}

function paymentBy(token: string): object {
  return { gateway: token.startsWith('pm_') ? 'stripe' : 'sandbox', token };
}
