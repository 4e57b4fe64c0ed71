import { QueryBus } from '@nestjs/cqrs';
import { type QuoteRequest, QuoteLines } from '../../../src/contexts/pricing/contract/quote-lines.query.js';
import { currentScope, inScope } from '../../../src/platform/runtime/scope.js';
import { newId } from '../../../src/platform/runtime/new-id.js';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';

let shop: Shop;
let line: QuoteRequest['lines'][number];
beforeAll(async () => {
  shop = await startShop();
  const { variantId } = await given.product(shop, { price: 11_900, currency: 'EUR' });
  line = { lineId: newId(), variantId, quantity: 2, taxCategory: 'standard' };
});
afterAll(() => shop?.close());

const quote = (request: Partial<QuoteRequest>) =>
  shop.app.get(QueryBus).execute(new QuoteLines({ currency: 'EUR', country: 'DE', lines: [line], ...request }));

it('prices and taxes lines and shipping in one statement', async () => {
  await inScope({ id: 'quote' }, async () => {
    const answer = await quote({ shippingAmount: 595 });
    expect(currentScope()!.statements).toBe(1);
    expect(answer).toMatchObject({
      pricesIncludeTax: true,
      lines: [{ lineId: line.lineId, unitPrice: 11_900, net: 20_000, tax: 3800, gross: 23_800, rate: '0.19' }],
      shipping: { net: 500, tax: 95, gross: 595, rate: '0.19' },
      totals: { net: 20_500, tax: 3895, gross: 24_395 },
      unpriced: [],
    });
  });
});

it.each([
  ['DE', undefined, 'reduced', '0.07'],
  ['FI', undefined, 'standard', '0.255'],
  ['ES', 'ES-CN', 'standard', '0'],
  ['ES', 'ES-CN', 'reduced', '0'],
  ['ES', 'ES-MD', 'super_reduced', '0.04'],
  ['PT', 'PT-20', 'standard', '0.16'],
  ['FR', 'FR-974', 'reduced', '0.021'],
  ['CA', 'CA-ON', 'standard', '0.13'],
  ['DK', undefined, 'reduced', '0.25'],
  ['GB', undefined, 'standard', '0.2'],
  ['US', 'US-CA', 'standard', '0'],
  ['BR', undefined, 'standard', '0'],
  [undefined, undefined, 'standard', '0'],
])('the rate to %s %s for %s goods is %s', async (country, region, taxCategory, rate) => {
  const answer = await quote({ country, region, lines: [{ ...line, taxCategory }] });
  expect(answer.lines[0]!.rate).toBe(rate);
  expect(answer.totals.gross).toBe(23_800);
});

it('names lines without a price in the currency', async () => {
  const answer = await quote({ currency: 'USD' });
  expect(answer).toMatchObject({ pricesIncludeTax: false, lines: [], unpriced: [line.lineId], totals: { gross: 0 } });
});

it('refuses a currency the shop does not sell in', async () => {
  await expect(quote({ currency: 'XAU' })).rejects.toMatchObject({
    code: 'pricing.currency_not_sold',
    kind: 'invalid',
  });
});
