import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database, Transaction } from '../../../src/platform/database/database.js';
import { type Answer, Api } from '../../support/api.js';
import { given, stockOf } from '../../support/given.js';
import { type Exploration, Interleavings, orders } from '../../support/interleavings.js';
import { boot, type Shop, startShop } from '../../support/shop.js';
import { charges, eur, movementsOf, ordersOf, paidBy } from './shopper.js';

const LONG = 240_000;

/** Two requests of two processes, in every order of their steps: what kills and load find by chance is looked for here. */
describe('every order of steps', () => {
  let shop: Shop;
  let other: NestFastifyApplication;
  let apis: [Api, Api];
  let interleavings: Interleavings;
  let shipping: string;
  beforeAll(async () => {
    shop = await startShop();
    other = await boot({ DATABASE_URL: shop.databaseUrl, LOG_LEVEL: 'silent', JOBS: 'manual', PROCESS_ROLE: 'api' });
    await other.listen(0, '127.0.0.1');
    apis = [shop.store, new Api((await other.getUrl()).replace('[::1]', '127.0.0.1'))];
    interleavings = await Interleavings.of([shop.app, other], shop.databaseUrl);
    shipping = await given.shippingOption(shop);
  });
  afterAll(async () => {
    await interleavings?.close();
    await other?.close();
    await shop?.close();
  });

  function report(what: string, { ran, waited, reached, violations }: Exploration): void {
    process.stdout.write(`interleavings of ${what}: ${ran} orders, ${reached} points reached, ${waited} turns waited for a lock, ${violations.length} violations\n`); // prettier-ignore
  }

  const codes = (answers: readonly Answer[]) => answers.map(({ status, body }) => body.code ?? status).sort();
  const named = (id: string) => ({ 'x-request-id': id });

  it('of two buyers sells the last unit once (I1)', async () => {
    const { variantId } = await given.product(shop, { stock: 1 });
    let sold = 0;
    const found = await interleavings.explore<null, Answer>({
      points: [/INSERT INTO inventory\.holds/, /^COMMIT/, /UPDATE inventory\.holds/, /^COMMIT/],
      prepare: async () => {
        await shop.admin.put('/v1/admin/inventory/levels', { variant_id: variantId, on_hand: 1 });
        return null;
      },
      actors: apis.map((api) => (_, id) => api.post('/v1/store/checkouts', given.checkout(variantId, shipping), { ...given.key(), ...named(id) })), // prettier-ignore
      check: async (_, answers) => {
        sold++;
        const [stock, books] = [await stockOf(shop, variantId), await movementsOf(shop, variantId)];
        const { confirmed, ...rest } = await ordersOf(shop, variantId);
        const right =
          String(codes(answers)) === '201,out_of_stock' &&
          [stock, books].every(({ onHand, held }) => onHand === 0 && held === 0) &&
          confirmed === sold &&
          Object.keys(rest).length === 0;
        return right ? undefined : JSON.stringify([codes(answers), stock, books, confirmed, rest]);
      },
    });
    report('two buyers of one unit (I1)', found);
    expect(found.violations).toEqual([]);
    expect([found.ran, found.reached > 70 * 4]).toEqual([70, true]);
  }, LONG); // prettier-ignore

  it('of two completions makes one order of a cart (I5)', async () => {
    const { variantId } = await given.product(shop, { stock: 1000 });
    type Cart = Awaited<ReturnType<typeof given.cart>>;
    const found = await interleavings.explore<Cart, Answer>({
      points: [/UPDATE "orders"\."carts"/, /^COMMIT/, /^COMMIT/],
      prepare: () => given.cart(shop, [{ variantId, quantity: 1 }], shipping),
      actors: apis.map((api) => (cart, id) => api.post(`/v1/store/carts/${cart.id}/complete`, paidBy('tok_success'), { ...cart.token, ...given.key(), ...named(id) })), // prettier-ignore
      check: async (cart, answers) => {
        const made = await shop.app.get(Database).query<{ id: string; status: string; payment_id: string }>('SELECT id, status, payment_id FROM orders.orders WHERE cart_id = $1', [cart.id]); // prettier-ignore
        const charged = (await Promise.all(made.map(({ payment_id }) => charges(shop, payment_id)))).flat();
        const ok = answers.filter(({ status }) => status === 201);
        const others = answers.filter(({ status }) => status !== 201 && status !== 409);
        const right = made.length === 1 && made[0]!.status === 'confirmed' && charged.length === 1 && ok.length > 0 && others.length === 0; // prettier-ignore
        return right ? undefined : JSON.stringify([codes(answers), made.map(({ status }) => status), charged.length]);
      },
    });
    report('two completions of one cart (I5)', found);
    expect(found.violations).toEqual([]);
    expect([found.ran, found.reached > 20 * 3]).toEqual([20, true]);
  }, LONG); // prettier-ignore

  it('of two requests with one Idempotency-Key makes one effect (I6)', async () => {
    interface Scene {
      variantId: string;
      key: Record<string, string>;
    }
    const found = await interleavings.explore<Scene, Answer>({
      points: [/INSERT INTO platform\.idempotency_keys/, /INSERT INTO inventory\.holds/, /^COMMIT/, /^COMMIT/],
      prepare: async () => ({ variantId: (await given.product(shop, { stock: 10 })).variantId, key: given.key() }),
      actors: apis.map((api) => ({ variantId, key }, id) => api.post('/v1/store/checkouts', given.checkout(variantId, shipping), { ...key, ...named(id) })), // prettier-ignore
      check: async ({ variantId, key }, answers) => {
        const again = await apis[1].post('/v1/store/checkouts', given.checkout(variantId, shipping), key);
        const all = [...answers, again];
        const placed = new Set(all.filter(({ status }) => status === 201).map(({ body }) => JSON.stringify(body)));
        const made = await ordersOf(shop, variantId);
        const stock = await stockOf(shop, variantId);
        const others = all.filter(({ status, body }) => status !== 201 && body.code !== 'idempotency_in_flight');
        const right = placed.size === 1 && made['confirmed'] === 1 && Object.keys(made).length === 1 && stock.onHand === 9 && stock.held === 0 && others.length === 0 && again.status === 201; // prettier-ignore
        return right ? undefined : JSON.stringify([codes(all), placed.size, made, stock]);
      },
    });
    report('two requests with one key (I6)', found);
    expect(found.violations).toEqual([]);
    expect([found.ran, found.reached > 70 * 4]).toEqual([70, true]);
  }, LONG); // prettier-ignore

  describe.each([
    ['captures', 'capture', 'payments.over_captured', 'captured'],
    ['refunds', 'refunds', 'payments.over_refunded', 'refunded'],
  ] as const)('of two %s', (what, operation, refusal, figure) => {
    it('takes no more than there is (I10)', async () => {
      const { variantId } = await given.product(shop, { stock: 1000 });
      const admins = apis.map((api) => api.with({ authorization: authorization(shop) }));
      interface Paid {
        id: string;
        total: number;
      }
      const found = await interleavings.explore<Paid, Answer>({
        points: [/UPDATE "payments"\."payments"/, /^COMMIT/, /UPDATE "payments"\."payments"/],
        prepare: async () => {
          const { body } = await shop.store.post('/v1/store/checkouts', given.checkout(variantId, shipping), given.key()); // prettier-ignore
          const [id, total] = [body.payment.id as string, body.order.totals.total.amount as number];
          if (operation === 'refunds') await shop.admin.post(`/v1/admin/payments/${id}/capture`, {}, given.key());
          return { id, total };
        },
        actors: admins.map((admin) => ({ id: paymentId, total }, id) => admin.post(`/v1/admin/payments/${paymentId}/${operation}`, { amount: eur(Math.ceil(total * 0.6)) }, { ...given.key(), ...named(id) })), // prettier-ignore
        check: async ({ id, total }, answers) => {
          const [charge] = await charges(shop, id);
          const { body: payment } = await shop.admin.get(`/v1/admin/payments/${id}`);
          const taken = [Number(charge![figure]), payment[figure].amount as number];
          const right = String(codes(answers).map(String).sort()) === String(['201', refusal].sort()) && taken.every((amount) => amount === Math.ceil(total * 0.6)); // prettier-ignore
          return right ? undefined : JSON.stringify([codes(answers), taken, total]);
        },
      });
      report(`two ${what} of 60 % (I10)`, found);
      expect(found.violations).toEqual([]);
      expect([found.ran, found.reached > 20 * 2]).toEqual([20, true]);
    }, LONG); // prettier-ignore
  });

  it('of a capture and a void takes the money or lets it go, never both (I10)', async () => {
    const { variantId } = await given.product(shop, { stock: 1000 });
    const admins = apis.map((api) => api.with({ authorization: authorization(shop) }));
    const steps = ['capture', 'void'];
    const found = await interleavings.explore<string, Answer>({
      points: [/UPDATE "payments"\."payments"/, /^COMMIT/, /UPDATE "payments"\."payments"/],
      prepare: async () => (await shop.store.post('/v1/store/checkouts', given.checkout(variantId, shipping), given.key())).body.payment.id, // prettier-ignore
      actors: admins.map((admin, at) => (paymentId, id) => admin.post(`/v1/admin/payments/${paymentId}/${steps[at]}`, at === 0 ? {} : undefined, { ...given.key(), ...named(id) })), // prettier-ignore
      check: async (id, answers) => {
        const [charge] = await charges(shop, id);
        const { captured, voided, amount } = charge as { captured: number; voided: number; amount: number };
        const taken = [Number(captured), Number(voided)];
        const isOne = String(taken) === String([Number(amount), 0]) || String(taken) === String([0, Number(amount)]);
        const right = isOne && answers.map(({ status }) => status).sort().join() === '201,409';
        return right ? undefined : JSON.stringify([codes(answers), taken, amount]);
      },
    });
    report('a capture and a void (I10)', found);
    expect(found.violations).toEqual([]);
    expect([found.ran, found.reached > 20 * 2]).toEqual([20, true]);
  }, LONG); // prettier-ignore

  it('is really tried: a planted read-then-write loses a unit in some orders, and in others not', async () => {
    const { variantId } = await given.product(shop, { stock: 2 });
    const [database, transaction] = [shop.app.get(Database), shop.app.get(Transaction)];
    const where = 'FROM inventory.levels WHERE variant_id = $1';
    const unsafe = async (): Promise<void> =>
      transaction.run(async () => {
        const [level] = await database.query<{ held: number }>(`SELECT held ${where}`, [variantId]);
        await database.query('UPDATE inventory.levels SET held = $2 WHERE variant_id = $1', [variantId, level!.held + 1]); // prettier-ignore
      });
    const found = await interleavings.explore<null, void>({
      points: [/^SELECT held/, /^UPDATE inventory\.levels/],
      prepare: async () => void (await database.query('UPDATE inventory.levels SET held = 0 WHERE variant_id = $1', [variantId])) as never, // prettier-ignore
      actors: [unsafe, unsafe],
      check: async () => {
        const [level] = await database.query<{ held: number }>(`SELECT held ${where}`, [variantId]);
        return level!.held === 2 ? undefined : `${level!.held} held for two`;
      },
    });
    report('a planted read-then-write', found);
    await database.query('UPDATE inventory.levels SET held = 0 WHERE variant_id = $1', [variantId]);
    expect([found.ran, found.reached]).toEqual([6, 24]);
    expect(found.violations.map((violation) => violation.slice(0, 4))).toEqual(['ABAB', 'ABBA', 'BAAB', 'BABA']);
  }, LONG); // prettier-ignore

  it('is counted right', () => {
    expect(orders({ A: 2, B: 1 })).toEqual(['AAB', 'ABA', 'BAA']);
    expect([orders({ A: 2, B: 2 }), orders({ A: 4, B: 4 }), orders({ A: 2, B: 1, C: 1 })].map(({ length }) => length)).toEqual([6, 70, 12]); // prettier-ignore
  });
});

function authorization(shop: Shop): string {
  return (shop.admin as unknown as { headers: { authorization: string } }).headers.authorization;
}
