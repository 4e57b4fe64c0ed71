import { DomainError } from '../domain/domain-error.js';

/** A card number or security code has no place here (PCI DSS SAQ A): the gateway's own form takes it. */
export class CardDataRefused extends DomainError {
  readonly code = 'card_data_refused';
  readonly kind = 'invalid';

  constructor(path: string) {
    super('Card data must go to the payment gateway, never to the shop. It was neither stored nor logged.', {
      errors: [{ code: 'card_data_refused', path, message: 'looks like card data' }],
    });
  }
}

/** Names that only ever hold card data, without case, `_` and `-`. */
const CARD_FIELDS = /^(card)?(cvc|cvv|csc|cvn)2?$|^(card|cc)(number|no|num)$|^pan$|^(primaryaccount|creditcard)number$/;
/** Numbers that may pass Luhn's test by chance and are no cards: ids, barcodes, parcel numbers. */
const OTHER_NUMBERS = /(^|[_.])(ids?|sku|gtin|ean|upc|barcode|handle|tracking[_.]number)$/i;
const PHONE = /(^|[_.])phone$/i;
/** ITU-T E.164, 6.2.1. */
const MOST_DIGITS_OF_PHONE = 15;
/** Digits in one run, with single blanks or dashes between them. Linear: a match takes the whole run. */
const RUN = /\d(?:[ -]?\d){12,}/g;
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
/** In a run of more groups than a card is written in, nobody wrote a card. */
const MOST_GROUPS = 8;
/** The ranges that card brands use (ISO/IEC 7812-1 issuer numbers): Visa, Mastercard, Amex, Diners, JCB, Discover, Maestro, UnionPay. */
const ISSUED = /^(4|5[0-9]|2[2-7]|3[045678]|6)/;

/**
 * True when a value, by the name it stands under, is a card's number or security code. The name may be a path: its last
 * part is the value's own.
 */
export function looksLikeCardData(path: string, value: unknown): boolean {
  if (typeof value !== 'string' && typeof value !== 'number') return false;
  const text = String(value);
  const name = path.slice(path.lastIndexOf('.') + 1);
  if (text !== '' && CARD_FIELDS.test(name.toLowerCase().replaceAll(/[_-]/g, ''))) return true;
  if (text.length < 13 || OTHER_NUMBERS.test(path) || isPhone(path, text) || text.search(RUN) < 0) return false;
  return [...text.replaceAll(UUID, '').matchAll(RUN)].some((run) => standsAlone(run) && holdsCard(run[0]));
}

function isPhone(path: string, text: string): boolean {
  return PHONE.test(path) && text.replaceAll(/\D/g, '').length <= MOST_DIGITS_OF_PHONE;
}

/** A number inside a word is a code of some kind. */
function standsAlone({ 0: run, index, input }: RegExpExecArray): boolean {
  return (
    !/[A-Za-z_.]$/.test(input.slice(Math.max(0, index - 1), index)) &&
    !/^[A-Za-z_]/.test(input.charAt(index + run.length))
  );
}

/** True when the run, or neighbouring groups of it ("12 x 4111 1111 1111 1111"), is a number of a card's length. */
function holdsCard(run: string): boolean {
  const groups = run.split(/[ -]/);
  const all =
    groups.length > MOST_GROUPS
      ? [groups.join('')]
      : groups.flatMap((_, from) => groups.slice(from).map((_, to) => groups.slice(from, from + to + 1).join('')));
  return all.some((digits) => digits.length >= 13 && digits.length <= 19 && ISSUED.test(digits) && passesLuhn(digits));
}

/** Luhn's checksum (ISO/IEC 7812-1 annex B) over a string of digits. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
