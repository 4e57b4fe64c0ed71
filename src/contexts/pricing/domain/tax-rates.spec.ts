import { rateFor, type TaxRate } from './tax-rates.js';

const spain: TaxRate[] = [
  { region: null, category: 'standard', rate: '0.21' },
  { region: null, category: 'reduced', rate: '0.1' },
  { region: 'ES-CN', category: 'standard', rate: '0' },
  { region: 'ES-CE', category: 'standard', rate: '0.01' },
  { region: 'ES-CE', category: 'reduced', rate: '0.005' },
];

it.each([
  ["the category's in the region", 'reduced', 'ES-CE', '0.005'],
  ["the category's in the country before the region's standard", 'reduced', 'ES-CN', '0.1'],
  ["the region's standard", 'books', 'ES-CE', '0.01'],
  ["the country's standard", 'books', 'ES-MD', '0.21'],
  ["the country's, without a region", 'standard', undefined, '0.21'],
  ["the category's, without a region", 'reduced', undefined, '0.1'],
])('the most particular rate applies: %s', (_name, category, region, rate) => {
  expect(rateFor(spain, category, region)).toBe(rate);
});

it('nothing is taxed where there are no rates', () => {
  expect(rateFor([], 'standard', 'ES-CN')).toBe('0');
});
