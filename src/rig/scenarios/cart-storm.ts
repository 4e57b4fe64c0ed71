import { inParallel, upTo } from '../driver/in-parallel.js';
import { checkAll, type Scenario } from './scenario.js';

const AT_ONCE = 32;

/** A shopper who clicks too often, on many devices. */
export const CART_STORM: Scenario = {
  name: 'cart-storm',
  covers: ['I5', 'I8', 'I11'],
  story: 'each cart completed 32 times at once, each time under a key of its own',
  isShort: true,
  async run(stage) {
    const { world, tally, sized } = stage;
    const carts = sized({ short: 4, push: 40, nightly: 300 });
    const variants = await world.stockUp(10, 100_000);
    await inParallel(2, upTo(carts), async (index) => {
      const cart = await world.shopper.cart([{ variant_id: variants[index % variants.length]!, quantity: 1 }]);
      if (!cart) throw new Error('A cart could not be filled though nothing was broken');
      const token = world.shopper.wallet.sure;
      const operations = await Promise.all(upTo(AT_ONCE).map(() => world.shopper.complete(cart, { token })));
      const orders = new Set(operations.flatMap(({ orderId }) => orderId ?? []));
      tally.expect(
        'I5',
        'all who completed a cart got one and the same order',
        orders.size === 1,
        `cart ${cart.id}: ${orders.size} orders`,
      );
      tally.count('completions', operations.length);
    });
    tally.count('carts', carts);
    await checkAll(stage);
  },
};
