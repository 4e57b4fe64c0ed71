import { QueryBus } from '@nestjs/cqrs';
import { CheckPayment } from '../../../src/contexts/payments/contract/check-payment.query.js';
import { contentsOf } from '../../support/contents.js';
import { type Shop, startShop } from '../../support/shop.js';

describe('CheckPayment', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop();
    const amounts = [{ currency: 'EUR', min: 100, max: 5000 }];
    const option = { title: 'Card', position: 1, active: true, countries: ['DE'], amounts };
    expect((await shop.admin.put('/v1/admin/payment-options/sandbox', option)).status).toBe(200);
  });
  afterAll(() => shop.close());

  const check = (change: Partial<CheckPayment['payment']> = {}): Promise<void> => {
    const payment = { gateway: 'sandbox', token: 'tok_success', amount: 1000, currency: 'EUR', country: 'DE' };
    return shop.app.get(QueryBus).execute(new CheckPayment({ ...payment, ...change }));
  };

  it.each([
    ['unknown_gateway', { gateway: 'nobody' }],
    ['gateway_not_offered', { gateway: 'manual' }],
    ['gateway_not_offered', { country: 'AT' }],
    ['gateway_not_offered', { amount: 5001 }],
    ['gateway_cannot', { gateway: 'manual', byStaff: true, saveFor: 'ada' }],
    ['kept_method_refused', { token: 'kept_payment-1' }],
  ] as [string, Partial<CheckPayment['payment']>][])('says %s, as opening it would: %j', async (code, change) => {
    await expect(check(change)).rejects.toMatchObject({ code: `payments.${code}` });
  });

  it('lets pass what may be opened, and changes nothing', async () => {
    const before = await contentsOf(shop);
    await check();
    await check({ gateway: 'manual', country: 'AT', amount: 9_999_999, byStaff: true });
    await check({ token: 'kept_payment-1', saveFor: 'ada' });
    expect(await contentsOf(shop)).toEqual(before);
  });
});
