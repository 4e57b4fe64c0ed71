import { type AuthorizeOutcome, type FoundOutcome } from '../contract/payment-gateway.js';

/** Where an answer and what was asked differ. */
export interface Contradiction {
  contradiction: 'amount' | 'currency' | 'reference';
  expected: string;
  told: string;
  /** The answer's money in minor units, if it said any; what it left out is as it was asked. */
  toldMoney?: { amount: number; currency: string };
}

const LONGEST_REFERENCE = 255;
const LONGEST_CODE = 100;
const LONGEST_URL = 2048;
const UNKNOWN = { status: 'unknown' } as const;

/** The answer itself when it has the form of one; nonsense is as good as no answer. */
export function sensible<Outcome extends FoundOutcome>(answer: Outcome): Outcome | typeof UNKNOWN {
  if (typeof answer !== 'object' || answer === null) return UNKNOWN;
  switch (answer.status) {
    case 'authorized':
    case 'captured':
      return isText(answer.reference, LONGEST_REFERENCE) && isMoney(answer) ? answer : UNKNOWN;
    case 'requires_action':
      return isText(answer.reference, LONGEST_REFERENCE) && isWebAddress(answer.url) ? answer : UNKNOWN;
    case 'declined':
      return isText(answer.code, LONGEST_CODE) ? answer : UNKNOWN;
    case 'succeeded':
    case 'not_found':
    case 'unknown':
      return answer;
    default:
      return UNKNOWN;
  }
}

/** Where an authorisation's answer differs from what was asked; undefined when it does not. */
export function contradictionIn(
  answer: AuthorizeOutcome,
  asked: { reference: string | null; amount: number; currency: string },
): Contradiction | undefined {
  const all = answer as { reference?: string; amount?: number; currency?: string };
  for (const contradiction of ['reference', 'currency', 'amount'] as const) {
    const [told, expected] = [all[contradiction], asked[contradiction]];
    if (told === undefined || expected === null || told === expected) continue;
    return { contradiction, expected: String(expected), told: String(told), ...moneyIn(all, asked) };
  }
  return undefined;
}

function moneyIn(
  { amount, currency }: { amount?: number; currency?: string },
  asked: { amount: number; currency: string },
): Pick<Contradiction, 'toldMoney'> {
  if (amount === undefined && currency === undefined) return {};
  return { toldMoney: { amount: amount ?? asked.amount, currency: currency ?? asked.currency } };
}

function isMoney({ amount, currency }: { amount?: unknown; currency?: unknown }): boolean {
  if (amount !== undefined && !Number.isSafeInteger(amount)) return false;
  return currency === undefined || (typeof currency === 'string' && /^[A-Z]{3}$/.test(currency));
}

function isText(value: unknown, longest: number): boolean {
  return typeof value === 'string' && value.length > 0 && value.length <= longest;
}

function isWebAddress(value: unknown): boolean {
  return isText(value, LONGEST_URL) && /^https?:\/\//.test(value as string) && URL.canParse(value as string);
}
