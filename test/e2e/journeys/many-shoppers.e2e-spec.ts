import { type Answer, Api } from '../../support/api.js';
import { given, stockOf } from '../../support/given.js';
import { boot, type Shop, startShop, UNHURRIED } from '../../support/shop.js';
import { charges, checkOut, complete, movementsOf, ordersOf, paidBy, tally } from './shopper.js';

/** Promises P1 and P2: nothing is sold twice, and one key has one effect, however many ask at once. */
describe('many shoppers at once', () => {
  let shop: Shop;
  let shipping: string;
  beforeAll(async () => {
    shop = await startShop({ MAX_REQUESTS_IN_FLIGHT: '1000' });
    shipping = await given.shippingOption(shop);
  });
  afterAll(() => shop.close());

  const times = <T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> =>
    Promise.all(Array.from({ length: count }, (_, index) => work(index)));

  const unitsSold = (answers: readonly Answer[]): number =>
    answers
      .filter(({ status }) => status === 201)
      .flatMap(({ body }) => body.order.lines as { quantity: number }[])
      .reduce((units, { quantity }) => units + quantity, 0);

  /** 200 carts into which the variant was put twice: a cart adds units of one variant up into one line. */
  async function cartsOf(variantId: string, count: number): Promise<{ id: string; token: Record<string, string> }[]> {
    const carts = [];
    const twice = [1, 1].map((quantity) => ({ variantId, quantity }));
    for (let begun = 0; begun < count; begun += 20) {
      carts.push(...(await times(20, () => given.cart(shop, twice, shipping))));
    }
    return carts;
  }

  it('sell 100 units to 500 one-call checkouts, not one more or less', async () => {
    const { variantId } = await given.product(shop, { stock: 100 });
    const answers = await times(500, () => checkOut(shop, given.checkout(variantId, shipping)));

    expect(tally(answers)).toEqual({ '201': 100, '409 out_of_stock': 400 });
    for (const { body } of answers.filter(({ status }) => status === 409)) {
      expect(body.lines).toMatchObject([{ variant_id: variantId, requested: 1, available: 0 }]);
      expect(body.errors).toMatchObject([{ code: 'out_of_stock', path: 'lines.0.quantity' }]);
    }
    expect(await stockOf(shop, variantId)).toEqual({ onHand: 0, held: 0 });
    expect(await movementsOf(shop, variantId)).toEqual({ onHand: 0, held: 0 });
    expect(await ordersOf(shop, variantId)).toEqual({ confirmed: 100 });
    expect(await charges(shop)).toHaveLength(100);
  }, 180_000);

  it('sell 100 units to 500 one-call checkouts and 200 carts of two, together', async () => {
    const { variantId } = await given.product(shop, { stock: 100 });
    const carts = await cartsOf(variantId, 200);
    const one = given.checkout(variantId, shipping);
    const [completed, placed] = await Promise.all([
      times(200, (index) => complete(shop, carts[index]!)),
      times(500, () => checkOut(shop, one)),
    ]);
    const answers = [...completed, ...placed];
    expect(Object.keys(tally(answers)).sort()).toEqual(['201', '409 out_of_stock']);
    expect(unitsSold(answers)).toBe(100);
    expect(await stockOf(shop, variantId)).toEqual({ onHand: 0, held: 0 });
    expect(await movementsOf(shop, variantId)).toEqual({ onHand: 0, held: 0 });

    // A refused cart is still open. With 101 units there are 50 pairs, and one unit is left over.
    await shop.admin.put('/v1/admin/inventory/levels', { variant_id: variantId, on_hand: 101 });
    const waiting = carts.filter((_, index) => completed[index]!.status === 409);
    const again = await times(waiting.length, (index) => complete(shop, waiting[index]!));
    expect(tally(again)).toEqual({ '201': 50, '409 out_of_stock': waiting.length - 50 });
    expect(await stockOf(shop, variantId)).toEqual({ onHand: 1, held: 0 });
    expect(await movementsOf(shop, variantId)).toEqual({ onHand: 1, held: 0 });
  }, 180_000);

  it('sell the units that two lines of one order share once', async () => {
    const { variantId } = await given.product(shop, { stock: 25 });
    const lines = [1, 2].map((quantity) => ({ variant_id: variantId, quantity }));
    const answers = await times(40, () => checkOut(shop, given.checkout(variantId, shipping, { lines })));
    expect(tally(answers)).toEqual({ '201': 8, '409 out_of_stock': 32 });
    expect(await stockOf(shop, variantId)).toEqual({ onHand: 1, held: 0 });
  });

  it('do not stand in each other’s way when their lines are in opposite order', async () => {
    const variants = [(await given.product(shop, { stock: 500 })).variantId, (await given.product(shop, { stock: 500 })).variantId]; // prettier-ignore
    const answers = await times(120, (index) => {
      const order = index % 2 ? variants : [...variants].reverse();
      const lines = order.map((variant_id) => ({ variant_id, quantity: 1 }));
      return checkOut(shop, given.checkout(variants[0]!, shipping, { lines }));
    });
    expect(tally(answers)).toEqual({ '201': 120 });
    for (const variantId of variants) expect(await stockOf(shop, variantId)).toEqual({ onHand: 380, held: 0 });
  });

  describe('with one Idempotency-Key, 50 times', () => {
    const sameAnswer = (answers: readonly Answer[]): void => {
      for (const { status, body } of answers) {
        expect(status).toBe(answers[0]!.status);
        expect(body).toEqual(answers[0]!.body);
      }
      expect(answers.filter(({ headers }) => !headers.get('idempotent-replayed'))).toHaveLength(1);
    };

    it('place one order with one charge by a one-call checkout', async () => {
      const { variantId } = await given.product(shop, { stock: 60 });
      const key = given.key();
      const answers = await times(50, () => checkOut(shop, given.checkout(variantId, shipping), key));
      expect(tally(answers)).toEqual({ '201': 50 });
      sameAnswer(answers);
      expect(await ordersOf(shop, variantId)).toEqual({ confirmed: 1 });
      expect(await charges(shop, answers[0]!.body.payment.id)).toMatchObject([{ state: 'authorized' }]);
      expect(await stockOf(shop, variantId)).toEqual({ onHand: 59, held: 0 });
    });

    it('place one order with one charge by completing a cart', async () => {
      const { variantId } = await given.product(shop, { stock: 60 });
      const cart = await given.cart(shop, [{ variantId, quantity: 3 }], shipping);
      const key = given.key();
      const answers = await times(50, () => complete(shop, cart, paidBy('tok_success'), key));
      expect(tally(answers)).toEqual({ '201': 50 });
      sameAnswer(answers);
      expect(await ordersOf(shop, variantId)).toEqual({ confirmed: 1 });
      expect(await charges(shop, answers[0]!.body.payment.id)).toMatchObject([{ state: 'authorized' }]);
      expect(await stockOf(shop, variantId)).toEqual({ onHand: 57, held: 0 });
    });

    it('are declined once', async () => {
      const { variantId } = await given.product(shop, { stock: 60 });
      const key = given.key();
      const body = given.checkout(variantId, shipping, paidBy('tok_declined'));
      const answers = await times(50, () => checkOut(shop, body, key));
      expect(tally(answers)).toEqual({ '402 payment_declined': 50 });
      sameAnswer(answers);
      expect(await ordersOf(shop, variantId)).toEqual({ cancelled: 1 });
      expect(await stockOf(shop, variantId)).toEqual({ onHand: 60, held: 0 });
    });
  });

  it('complete one cart once, with 32 different keys', async () => {
    const { variantId } = await given.product(shop, { stock: 60 });
    const cart = await given.cart(shop, [{ variantId, quantity: 1 }], shipping);
    const answers = await times(32, () => complete(shop, cart));
    const { '201': placed, ...refused } = tally(answers);
    expect(placed).toBe(1);
    expect(Object.keys(refused).filter((outcome) => !/^409 cart_(completed|changed)$/.test(outcome))).toEqual([]);
    expect(await ordersOf(shop, variantId)).toEqual({ confirmed: 1 });
    expect(await stockOf(shop, variantId)).toEqual({ onHand: 59, held: 0 });
  });

  describe('at two processes of one shop', () => {
    let both: Api[];
    let second: Awaited<ReturnType<typeof boot>>;
    beforeAll(async () => {
      const env = { DATABASE_URL: shop.databaseUrl, DATA_FOLDER: shop.dataFolder, JOBS: 'manual', LOG_LEVEL: 'silent' };
      second = await boot({ ...env, ...UNHURRIED });
      await second.listen(0, '127.0.0.1');
      both = [shop.store, new Api(await second.getUrl())];
    });
    afterAll(() => second.close());

    const checkOutAt = (index: number, body: unknown, key: Record<string, string>): Promise<Answer> =>
      both[index % 2]!.post('/v1/store/checkouts', body, key);

    it('sell exactly what is there', async () => {
      const { variantId } = await given.product(shop, { stock: 40 });
      const body = given.checkout(variantId, shipping);
      const answers = await times(160, (index) => checkOutAt(index, body, given.key()));
      expect(tally(answers)).toEqual({ '201': 40, '409 out_of_stock': 120 });
      expect(await movementsOf(shop, variantId)).toEqual({ onHand: 0, held: 0 });
    });

    it('place one order with one charge for one Idempotency-Key', async () => {
      const { variantId } = await given.product(shop, { stock: 60 });
      const [key, body] = [given.key(), given.checkout(variantId, shipping, paidBy('tok_slow'))];
      const answers = await times(50, (index) => checkOutAt(index, body, key));
      expect(tally(answers)).toEqual({ '201': 50 });
      for (const answer of answers) expect(answer.body).toEqual(answers[0]!.body);
      expect(await ordersOf(shop, variantId)).toEqual({ confirmed: 1 });
      expect(await charges(shop, answers[0]!.body.payment.id)).toMatchObject([{ state: 'authorized' }]);
    });
  });
});
