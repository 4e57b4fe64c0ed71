import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ServiceKeys } from '../../../src/platform/security/service-keys.js';
import { type Answer } from '../../support/api.js';
import { GERMANY, openCart, shipsToGermany } from '../../support/carts.js';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { checkOut, complete } from '../journeys/shopper.js';
import { delivered, type Delivered, parcel, returnsDesk, wish } from './returning.js';
import { SoldOrder } from './sold-order.js';

const README = readFileSync(join(import.meta.dirname, '../../../src/contexts/orders/README.md'), 'utf8');

/** The rows of the tables of routes: which routes, and the numbers that are said of them. */
const ROWS = [...README.matchAll(/^\| (`.*?[^ ]) +\| (.*?) +\|$/gm)]
  .map(([, routes, said]) => ({ routes: routes!, said: [...said!.matchAll(/\d+/g)].map(Number) }))
  .filter(({ routes }) => /`(GET|POST|PUT|PATCH|DELETE)/.test(routes));

/** The requests of a row, each with the answers its numbers are about, in their order. */
type Requests = () => Promise<Answer[][]>;

/** What the README says a route costs: SQL statements, transaction control included, without an Idempotency-Key unless it is required. */
describe('the statements of a request, as the README of orders counts them', () => {
  let shop: Shop;
  let standard: string;
  let free: string;
  let desk: ReturnType<typeof returnsDesk>;
  beforeAll(async () => {
    shop = await startShop();
    standard = (await shipsToGermany(shop)).standard;
    free = await given.shippingOption(shop, { code: 'austria', countries: ['AT'] });
    desk = returnsDesk(shop);
    // A staff's key is looked up again every ten seconds, on whichever request that falls.
    const keys = shop.app.get(ServiceKeys);
    const find = keys.find.bind(keys);
    let staff: ReturnType<typeof find> | undefined;
    jest.spyOn(keys, 'find').mockImplementation((secret) => (staff ??= find(secret)));
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await shop.close();
  });

  const variant = async () => (await given.product(shop, { stock: 50, price: 1000 })).variantId;
  const sold = (quantity = 3) => SoldOrder.of(shop, standard, [{ price: 1000, quantity }]);
  const both = async (request: (shipped: boolean) => Promise<Answer>) => [await request(false), await request(true)];

  /** A cart with a line, and with its way of delivery if it is `shipped`. */
  async function filled(shipped: boolean) {
    const cart = await openCart(shop);
    const { body } = await cart.add(await variant());
    const address = { ...(given.checkout('', '').shipping_address as object) };
    if (shipped) await cart.patch({ shipping_address: address, shipping_option_id: standard });
    return { cart, line: `${cart.path}/lines/${body.lines[0].id}`, address };
  }

  const lists = async (path: string, api = shop.admin, headers = {}) => [
    ...[await api.get(path, headers), await api.get(`${path}?count=exact`, headers)],
  ];

  /** A fulfilled order and its only parcel. */
  async function sent(): Promise<{ order: SoldOrder; path: string }> {
    const order = await sold();
    const { body } = await order.fulfil();
    return { order, path: `fulfilments/${body.fulfilments[0].id}` };
  }

  /** An order that came to 10.00 more after it was paid. */
  async function due(): Promise<SoldOrder> {
    const order = await sold();
    await order.edit({ change: [order.units(0, 4)] });
    await shop.settle();
    return order;
  }

  const returned = async (how: 'requested' | 'approved' | 'received', exchange?: string) => {
    const order = await delivered(shop, [[1000, 3]]);
    const units = [order.lineIds[0]!, 2] as [string, number];
    const instead = exchange && { exchange: [{ variant_id: exchange, quantity: 1 }] };
    const { body } = await desk.request(order.id, { ...wish(units), ...instead });
    if (how !== 'requested') await desk.step(body.id, 'approve', {});
    if (how === 'received') await desk.receive(body.id, parcel([[units[0], 1]]));
    await shop.settle();
    return { order, id: body.id as string, all: parcel([units]), one: parcel([[units[0], 1]]) };
  };
  const ofShopper = ({ id, token }: Pick<Delivered, 'id' | 'token'>) => ({
    post: (what: string, body: object, more = {}) =>
      shop.store.post(`/v1/store/orders/${id}/${what}`, body, { ...token, ...more }),
    get: (what = '') => shop.store.get(`/v1/store/orders/${id}${what}`, token),
  });

  const requests: Record<string, Requests> = {
    '`POST /v1/store/carts`': async () => [[await shop.store.post('/v1/store/carts', { currency: 'EUR' })]],
    '`GET /v1/store/carts/{id}`': async () => [[await (await filled(true)).cart.get()]],
    '`PATCH /v1/store/carts/{id}`': async () => [
      await both(async (shipped) => (await filled(shipped)).cart.patch({ email: 'ada@example.com' })),
    ],
    '`POST /v1/store/carts/{id}/lines`': async () => [
      await both(async (shipped) => (await filled(shipped)).cart.add(await variant())),
    ],
    '`PATCH`, `DELETE /v1/store/carts/{id}/lines/{id}`': async () => [
      await both(async (shipped) => {
        const { cart, line } = await filled(shipped);
        return cart.api.patch(line, { quantity: 2 });
      }),
      await both(async (shipped) => {
        const { cart, line } = await filled(shipped);
        return cart.api.delete(line);
      }),
    ],
    '`GET /v1/store/carts/{id}/shipping-options`': async () => {
      const { cart, address } = await filled(true);
      const toGermany = await cart.api.get(`${cart.path}/shipping-options`);
      await cart.patch({ shipping_address: { ...address, country: 'AT' }, shipping_option_id: free });
      return [[await cart.api.get(`${cart.path}/shipping-options`), toGermany]];
    },
    '`GET /v1/store/shipping-options`': async () => [[await shop.store.get('/v1/store/shipping-options?country=DE&currency=EUR')]], // prettier-ignore
    '`PUT`, `DELETE /v1/admin/shipping-zones/{code}`': async () => {
      const zone = { ...GERMANY, countries: ['FR'] };
      await shop.admin.put('/v1/admin/shipping-zones/france', zone);
      return [[await shop.admin.put('/v1/admin/shipping-zones/france', zone), await shop.admin.delete('/v1/admin/shipping-zones/france')]]; // prettier-ignore
    },
    '`GET /v1/admin/shipping-zones`': async () => [await lists('/v1/admin/shipping-zones')],
    '`POST /v1/store/checkouts`': async () => [[await checkOut(shop, given.checkout(await variant(), standard))]],
    '`POST /v1/store/carts/{id}/complete`': async () => {
      const cart = await given.cart(shop, [{ variantId: await variant(), quantity: 1 }], standard);
      return [[await complete(shop, cart)]];
    },
    '`POST /v1/store/orders/{id}/payments`, `/v1/admin/...`': async () => {
      const payment = { gateway: 'sandbox', token: 'tok_success' };
      const [first, second] = [await due(), await due()];
      return [[await ofShopper(first).post('payments', payment, given.key())], [await second.post('payments', payment, given.key())]]; // prettier-ignore
    },
    '`GET /v1/store/orders/{id}`': async () => [[await ofShopper(await sold()).get()]],
    '`GET /v1/admin/orders`': async () => [await lists('/v1/admin/orders')],
    '`GET /v1/admin/orders/{id}`': async () => [[await shop.admin.get(`/v1/admin/orders/${(await sold()).id}`)]],
    '`POST /v1/admin/orders/{id}/cancel`': async () => [[await (await sold()).post('cancel', { reason: 'x' })]],
    '`POST /v1/store/orders/{id}/cancel`': async () => [[await ofShopper(await sold()).post('cancel', {})]],
    '`POST /v1/admin/orders/{id}/fulfilments`': async () => [[await (await sold()).fulfil()]],
    '`PATCH .../fulfilments/{id}`, `POST .../deliver`': async () => {
      const [{ order, path }, other] = [await sent(), await sent()];
      const tracking = { carrier: 'DHL', number: '1' };
      return [
        [await shop.admin.patch(`/v1/admin/orders/${order.id}/${path}`, { tracking })],
        [await other.order.post(`${other.path}/deliver`, undefined)],
      ];
    },
    '`POST .../fulfilments/{id}/cancel`': async () => {
      const { order, path } = await sent();
      return [[await order.post(`${path}/cancel`, { reason: 'x' })]];
    },
    '`POST /v1/admin/orders/{id}/cancellations`': async () => {
      const order = await sold();
      return [[await order.cancelLines([order.units(0, 1)])]];
    },
    '`POST /v1/admin/orders/{id}/edits`': async () => {
      const [less, more] = [await sold(), await sold()];
      const add = [{ variant_id: await variant(), quantity: 1 }];
      return [[await less.edit({ change: [less.units(0, 1)] }), await more.edit({ add })]];
    },
    '`POST /v1/admin/orders/{id}/edits/preview`': async () => {
      const order = await sold();
      const add = [{ variant_id: await variant(), quantity: 1 }];
      return [[await order.post('edits/preview', { change: [order.units(0, 1)] }), await order.post('edits/preview', { add })]]; // prettier-ignore
    },
    '`POST`, `DELETE .../orders/{id}/notes`': async () => {
      const order = await sold();
      const note = await order.post('notes', { text: 'x' });
      return [[note], [await shop.admin.delete(`/v1/admin/orders/${order.id}/notes/${note.body.id}`)]];
    },
    '`GET .../orders/{id}/notes`': async () => [[await shop.admin.get(`/v1/admin/orders/${(await sold()).id}/notes`)]],
    '`GET /v1/{admin,store}/orders/{id}/timeline`': async () => {
      const { id, token } = await sold();
      return [
        await lists(`/v1/admin/orders/${id}/timeline`),
        await lists(`/v1/store/orders/${id}/timeline`, shop.store, token),
      ];
    },
    '`POST /v1/{admin,store}/orders/{id}/returns`': async () => {
      const [first, second] = [await delivered(shop), await delivered(shop)];
      return [
        [await desk.request(first.id, wish([first.lineIds[0]!, 1]))],
        [await ofShopper(second).post('returns', wish([second.lineIds[0]!, 1]))],
      ];
    },
    '`GET /v1/store/orders/{id}/returns`': async () => {
      const { order } = await returned('requested');
      return [await lists(`/v1/store/orders/${order.id}/returns`, shop.store, order.token)];
    },
    '`POST /v1/store/orders/{id}/returns/{return_id}/cancel`': async () => {
      const { order, id } = await returned('requested');
      return [[await ofShopper(order).post(`returns/${id}/cancel`, {})]];
    },
    '`GET /v1/admin/returns`': async () => [await lists('/v1/admin/returns')],
    '`GET /v1/admin/returns/{id}`': async () => [[await desk.get((await returned('requested')).id)]],
    '`POST .../returns/{id}/approve`, `.../reject`, `.../cancel`, `.../close`': async () => [
      [await desk.step((await returned('requested')).id, 'approve', {})],
      [await desk.step((await returned('requested')).id, 'reject', { reason: 'Worn' })],
      [await desk.step((await returned('requested')).id, 'cancel', {})],
      [await desk.step((await returned('received')).id, 'close')],
    ],
    '`POST .../returns/{id}/refund-preview`': async () => {
      const [plain, swapped] = [await returned('approved'), await returned('approved', await variant())];
      return [[await desk.step(plain.id, 'refund-preview', plain.one), await desk.step(swapped.id, 'refund-preview', swapped.one)]]; // prettier-ignore
    },
    '`POST .../returns/{id}/receptions`': async () => {
      const [plain, swapped] = [await returned('approved'), await returned('approved', await variant())];
      return [[await desk.receive(plain.id, plain.all), await desk.receive(swapped.id, swapped.all)]];
    },
  };

  it('are counted for every row, and for no other', () => {
    expect(ROWS.map(({ routes }) => routes).sort()).toEqual(Object.keys(requests).sort());
  });

  it.each(Object.keys(requests))('%s', async (routes) => {
    await requests[routes]!(); // what is remembered from the first time is not counted
    const answers = await requests[routes]!();
    for (const { status } of answers.flat()) expect(status).toBeLessThan(300);
    const counted = answers.map((each) => each.map(({ statements }) => statements));
    const said = ROWS.find((row) => row.routes === routes)?.said;
    expect(counted).toEqual(answers.map(() => said));
  });
});
