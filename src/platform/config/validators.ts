import { makeExactValidator } from 'envalid';
import { wholeNumberIn } from '../runtime/whole-number.js';

/** Only whole numbers within the range, nothing like "10abc" or "1e3". */
export function wholeNumber(min: number, max = Number.MAX_SAFE_INTEGER) {
  return makeExactValidator<number>((input) => {
    const value = wholeNumberIn(input, min, max);
    if (value === undefined) throw new TypeError('out of range');
    return value;
  });
}

/** An absolute URL of one of the protocols, given with their colon: `postgres:`. */
export function urlOf(...protocols: string[]) {
  return makeExactValidator<string>((input) => {
    if (!URL.canParse(input) || !protocols.includes(new URL(input).protocol)) throw new TypeError('not such a URL');
    return input;
  });
}

/** Text of a form, such as a key with its prefix. */
export function pattern(form: RegExp) {
  return makeExactValidator<string>((input) => {
    if (!form.test(input)) throw new TypeError('not of that form');
    return input;
  });
}

const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text;

/** `https://a.example,https://b.example`: origins without a path, or `*`. */
export const origins = makeExactValidator<readonly string[]>((input) => {
  const list = input.split(',').map((origin) => origin.trim());
  if (!list.every((entry) => entry === '*' || isOrigin(entry))) throw new TypeError('not an origin');
  return list;
});

/** `https://api.example` and nothing behind it. */
export const origin = makeExactValidator<string>((input) => {
  if (!isOrigin(input) || !/^https?:/.test(input)) throw new TypeError('not an origin');
  return input;
});

/** `shop@example.com` or `The Shop <shop@example.com>`, on one line (a line break would forge mail headers). */
export const mailbox = makeExactValidator<string>((input) => {
  if (!/^([^<>\r\n]+<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/.test(input)) throw new TypeError('not a mailbox');
  return input;
});

/** `whsec_` and base64, as Standard Webhooks write a secret: 24 to 64 bytes. */
export const signingSecret = makeExactValidator<string>((input) => {
  const bytes = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(input)?.[1];
  const { length } = Buffer.from(bytes ?? '', 'base64');
  if (length < 24 || length > 64) throw new TypeError('not such a secret');
  return input;
});

/** `shop@example.com`, nothing around it. */
export const mailAddress = makeExactValidator<string>((input) => {
  if (!/^[^<>@\s]+@[^<>@\s]+$/.test(input)) throw new TypeError('not an address');
  return input;
});
