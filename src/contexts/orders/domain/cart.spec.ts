import { type Address } from '../contract/describe-order.query.js';
import { CartCreated } from '../contract/cart-created.event.js';
import { CartFilled } from '../contract/cart-filled.event.js';
import { type CartVariant } from './cart-state.js';
import {
  CartChanged,
  CartCompleted,
  CartFull,
  type CartIncomplete,
  CartLineNotFound,
  CartNotFound,
  CartQuantityRefused,
} from './cart.errors.js';
import { Cart, MAX_LINES, MAX_QUANTITY } from './cart.js';
import { parcelOf } from './parcel.js';

const NOW = new Date('2026-03-01T10:00:00Z');
const LATER = new Date('2026-03-01T10:05:00Z');
const ADDRESS: Address = {
  first_name: 'Ada',
  last_name: 'L',
  line1: '1 St',
  city: 'Berlin',
  postal_code: '10115',
  country: 'DE',
};

const variant = (variantId: string, title = 'Mug'): CartVariant => ({
  ...{ variantId, productId: 'p', sku: variantId, title, variantTitle: null, imageUrl: null },
  ...{ weightGrams: 300, taxCategory: 'standard' },
});

const cart = (): Cart => Cart.create('cart', 'hash', 'EUR', NOW);

function readyToBuy(): Cart {
  const ready = cart();
  ready.addLine('line', variant('a'), 2, NOW);
  ready.changeDetails({ email: 'a@b.example', shippingAddress: ADDRESS, shippingOptionId: 'option' }, NOW);
  return ready;
}

describe('Cart', () => {
  it('opens with its own token only', () => {
    expect(cart().openedWith('hash').state.currency).toBe('EUR');
    expect(() => cart().openedWith('other')).toThrow(CartNotFound);
    expect(() => cart().openedWith(undefined)).toThrow(CartNotFound);
  });

  it('adds units of a variant it has into that line, with the newest description', () => {
    const filled = cart();
    filled.addLine('first', variant('a'), 2, NOW);
    filled.addLine('second', variant('a', 'New mug'), 3, LATER);
    expect(filled.state.lines).toMatchObject([{ lineId: 'first', quantity: 5, title: 'New mug' }]);
    expect(filled.state.updatedAt).toEqual(LATER);
  });

  it('tells that it was created, and once that it was filled', () => {
    const filled = cart();
    filled.addLine('1', variant('a'), 1, NOW);
    filled.removeLine('1', NOW);
    filled.addLine('2', variant('a'), 1, LATER);
    expect(filled.takeFacts()).toEqual([
      new CartCreated({ cartId: 'cart', currency: 'EUR', createdAt: NOW.toISOString() }),
      new CartFilled({ cartId: 'cart', currency: 'EUR', filledAt: NOW.toISOString() }),
    ]);
  });

  it('keeps to its limits, and is unchanged by what it refuses', () => {
    const filled = cart();
    for (let n = 0; n < MAX_LINES; n++) filled.addLine(`line${n}`, variant(`v${n}`), MAX_QUANTITY, NOW);
    expect(() => filled.addLine('more', variant('another'), 1, NOW)).toThrow(CartFull);
    expect(() => filled.addLine('more', variant('v1'), 1, NOW)).toThrow(CartQuantityRefused);
    expect(() => filled.changeQuantity('line1', MAX_QUANTITY + 1, NOW)).toThrow(CartQuantityRefused);
    expect(() => filled.changeQuantity('line1', 0, NOW)).toThrow(CartQuantityRefused);
    expect(() => filled.changeQuantity('nothing', 1, NOW)).toThrow(CartLineNotFound);
    expect(() => filled.removeLine('nothing', NOW)).toThrow(CartLineNotFound);
    expect(filled.state.lines).toHaveLength(MAX_LINES);
  });

  it('takes details that are given, leaves those that are not, and clears by null', () => {
    const ready = readyToBuy();
    ready.changeDetails({ email: null }, LATER);
    expect(ready.state).toMatchObject({ email: null, shippingAddress: ADDRESS, shippingOptionId: 'option' });
    ready.changeDetails({}, new Date());
    expect(ready.state.updatedAt).toEqual(LATER);
  });

  it('is complete only with goods, e-mail, address and shipping, and names what is missing', () => {
    const missing = (): string[] => {
      try {
        cart().complete('order', 0, NOW);
        return [];
      } catch (error) {
        return (error as CartIncomplete).errors.map(({ path }) => path);
      }
    };
    expect(missing()).toEqual(['lines', 'email', 'shipping_address', 'shipping_option_id']);
  });

  it('becomes one order, and then refuses every change', () => {
    const done = readyToBuy();
    done.complete('order', 0, LATER);
    done.complete('order', 0, new Date());
    expect(done.state).toMatchObject({ status: 'completed', orderId: 'order', updatedAt: LATER });
    expect(() => done.complete('another', 0, LATER)).toThrow(CartCompleted);
    expect(() => done.addLine('x', variant('x'), 1, LATER)).toThrow(CartCompleted);
    expect(() => done.changeQuantity('line', 3, LATER)).toThrow(CartCompleted);
    expect(() => done.removeLine('line', LATER)).toThrow(CartCompleted);
    expect(() => done.changeDetails({ email: null }, LATER)).toThrow(CartCompleted);
  });

  it('does not become an order of what it was before it changed', () => {
    const changed = Object.assign(readyToBuy(), { version: 3 });
    expect(() => changed.complete('order', 2, NOW)).toThrow(CartChanged);
    changed.complete('order', 3, NOW);
    expect(changed.state.status).toBe('completed');
  });

  it('opens again when its order came to nothing, but not for another order', () => {
    const done = readyToBuy();
    done.complete('order', 0, NOW);
    done.reopen('another', LATER);
    expect(done.state.status).toBe('completed');
    done.reopen('order', LATER);
    expect(done.state).toMatchObject({ status: 'open', orderId: null });
  });

  it('is a parcel once it is known where to', () => {
    expect(parcelOf(cart().state)).toBeUndefined();
    expect(parcelOf(readyToBuy().state)).toEqual({
      country: 'DE',
      region: undefined,
      currency: 'EUR',
      weightGrams: 600,
    });
  });
});
