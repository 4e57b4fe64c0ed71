import fc from 'fast-check';
import { multiplied, rounded, wholeNumber } from './decimal.js';
import { isLike } from './like.js';
import { readMapping } from './read-mapping.js';
import { RowFault } from './row-fault.js';
import { RowMapper } from './row-mapper.js';
import { flatten, itemsOf } from './source-record.js';

describe('decimal texts', () => {
  it('multiply exactly', () => {
    expect(multiplied('0.1', '3')).toBe('0.3');
    expect(multiplied('1.005', '1000')).toBe('1005');
    expect(multiplied('-2.50', '2')).toBe('-5');
    expect(multiplied('1e3', '2')).toBeUndefined();
    expect(multiplied('', '2')).toBeUndefined();
  });

  it('round halves away from zero', () => {
    expect(['0.5', '1.49', '-0.5', '-1.49', '7', '1.5000'].map(rounded)).toEqual(['1', '1', '-1', '-1', '7', '2']);
    fc.assert(
      fc.property(fc.integer(), fc.nat(999), (whole, thousandths) => {
        const text = `${whole}.${String(thousandths).padStart(3, '0')}`;
        expect(Math.abs(Number(rounded(text)) - Number(text))).toBeLessThanOrEqual(0.5);
      }),
    );
  });

  it('are whole numbers with zeros behind the point too', () => {
    expect(['12', '12.0', '12.5', '1'.repeat(20), 'x', ''].map(wholeNumber)).toEqual([
      12,
      12,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('patterns', () => {
  it('know any text, any character and a digit', () => {
    expect(isLike('85123A', '#####*')).toBe(true);
    expect(isLike('8512', '#####*')).toBe(false);
    expect(isLike('POST', 'P?ST')).toBe(true);
    expect(isLike('', '*')).toBe(true);
    expect(isLike('a', '')).toBe(false);
    expect(isLike('xaybz', '*a*b*')).toBe(true);
  });

  it('end soon whatever they are', () => {
    const started = Date.now();
    expect(isLike('a'.repeat(10_000), '*a'.repeat(100) + 'b')).toBe(false);
    expect(Date.now() - started).toBeLessThan(2000);
  });
});

describe('records', () => {
  it('are flat, and items see their record and the item before', () => {
    const record = flatten({ id: 1, price: { amount: 2 }, list: [{ a: 'x' }, { a: 'y' }, 'z'] });
    expect(record).toMatchObject({ id: 1, 'price.amount': 2 });
    expect(itemsOf(record, 'list')[1]).toMatchObject({ a: 'y', '$previous.a': 'x', '$record.id': 1 });
    expect(itemsOf(record, 'list')[2]).toMatchObject({ value: 'z', '$previous.a': 'y' });
    expect(itemsOf(record, 'nothing')).toEqual([]);
  });

  it('keep a name like __proto__ harmless', () => {
    const record = flatten(JSON.parse('{"__proto__": {"sku": "x"}, "constructor": {"y": 1}}') as object);
    expect(record['sku']).toBeUndefined();
    expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
  });
});

describe('rows', () => {
  const mapper = (more: object = {}) =>
    new RowMapper(
      readMapping({
        format: 'csv',
        kind: 'products',
        fields: { sku: 'code', title: { column: ['title', 'name'] }, 'price.*': 'price_*', 'attributes.*': 'a:*' },
        ...more,
      }),
    );

  it('take the first column that has a value, and groups of columns', () => {
    const row = { code: ' A ', title: '', name: 'Name', price_EUR: '1.50', price_JPY: '120', 'a:': 'x', 'a:Size': '' };
    expect(mapper().rowsOf(row)).toEqual([{ sku: 'A', title: 'Name', 'price.EUR': 150, 'price.JPY': 120 }]);
  });

  it('say which field got what and what it takes', () => {
    const faults = [
      { code: '', title: 'x' },
      { code: 'A', title: 'x', price_JPY: '1.5' },
      { code: 'A', title: 'x', price_eur: '1' },
      { code: 'A', title: 'half \ud800' },
      { code: 'A', title: { en: 'x' } },
    ].map((record) => mapper().rowsOf(record)[0]);
    expect(faults.every((fault) => fault instanceof RowFault)).toBe(true);
    expect(faults.map((fault) => (fault as RowFault).message)).toEqual([
      'sku: got nothing, takes a text',
      'price.JPY: got "1.5", takes an amount from 0 with at most 0 decimals',
      'price.eur: eur is not a currency code such as EUR',
      'title: got "half \\ud800", takes text without NUL and half characters',
      'title: got {"en":"x"}, takes a text or a number',
    ]);
  });

  it('derive columns in order, and skip what a rule refuses', () => {
    const derive = { short: { column: 'code', steps: [{ cut: 2 }, 'lower'] }, both: { template: '{short}-{name}' } };
    const skip = [{ column: 'both', like: 'sr-*', reason: 'a service' }];
    const one = mapper({ derive, skip });
    expect(one.prepare({ code: 'ABC', name: 'x' })).toMatchObject({ short: 'ab', both: 'ab-x' });
    expect(one.prepare({ code: 'ABC' })).toMatchObject({ both: '' });
    expect(() => one.prepare({ code: 'SRV', name: 'x' })).toThrow('a service');
  });
});
