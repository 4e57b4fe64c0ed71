import { looksLikeCardData, passesLuhn } from './card-data.js';

describe('card data', () => {
  // Test numbers that the card brands and gateways publish.
  it.each(['4111111111111111', '5555555555554444', '2223003122003222', '378282246310005', '6011111111111117', '3530111333300000', '30569309025904', '4222222222222'])(
    'sees %s in any writing',
    (number) => {
      const grouped = number.replaceAll(/(\d{4})(?=\d)/g, '$1 ');
      for (const text of [number, grouped, grouped.replaceAll(' ', '-'), `pay with ${grouped}, please`, `2 ${grouped} 12`]) {
        expect(looksLikeCardData('note', text)).toBe(true);
      }
      expect(looksLikeCardData('amount', Number(number))).toBe(true);
    },
  ); // prettier-ignore

  it.each(['cvc', 'CVV', 'cvv2', 'card_number', 'cardNumber', 'card-cvc', 'cc_number', 'pan'])(
    'sees the field %s',
    (name) => {
      expect(looksLikeCardData(name, '123')).toBe(true);
      expect(looksLikeCardData(name, 123)).toBe(true);
    },
  );

  it('sees a card where a phone number belongs', () => {
    expect(looksLikeCardData('shipping_address.phone', '4111 1111 1111 1111')).toBe(true);
  });

  it.each([
    ['a number that fails the checksum', 'note', '4111111111111112'],
    ['a barcode', 'barcode', '4006381333931'],
    ['an id', 'external_id', '4111111111111111'],
    ['a parcel number', 'tracking.number', '378282246310005'],
    ['a phone number', 'phone', '+49 1512 3456782'],
    ['a UUID', 'note', '41111111-1111-7111-8111-111111111111'],
    ['a time', 'note', '2026-11-22T03:33:52.123Z'],
    ['a long number', 'note', '41111111111111111111111'],
    ['an order number', 'number', '1000000000008'],
    ['an empty security code', 'cvc', ''],
    ['no text', 'cvc', null],
  ])('lets %s pass', (_what, name, value) => {
    expect(looksLikeCardData(name, value)).toBe(false);
  });

  it('stays quick on long texts', () => {
    const began = performance.now();
    looksLikeCardData('note', '4 '.repeat(50_000));
    looksLikeCardData('note', '4'.repeat(100_000));
    looksLikeCardData('note', '4 '.repeat(50_000) + 'x');
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it('knows Luhn', () => {
    expect([passesLuhn('79927398713'), passesLuhn('79927398710')]).toEqual([true, false]);
  });
});
