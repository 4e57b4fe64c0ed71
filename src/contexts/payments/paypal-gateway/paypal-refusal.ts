import { type Declined } from '../contract/payment-gateway.js';

/** What PayPal understood and did not do. 409 is none: another request with the key may be doing it. */
const CLEAR = [400, 404, 422];

/** A clear no. `issue` is PayPal's name of the reason, such as `INSTRUMENT_DECLINED`. */
export class PaypalRefusal extends Error {
  override readonly name = 'PaypalRefusal';

  private constructor(
    readonly status: number,
    readonly issue: string,
  ) {
    super(`PayPal refused: ${issue}.`);
  }

  /** Reads an answer; undefined unless it is a clear no in PayPal's words. */
  static of(status: number, text: string): PaypalRefusal | undefined {
    if (!CLEAR.includes(status)) return undefined;
    try {
      const { name, details } = JSON.parse(text) as { name?: string; details?: { issue?: string }[] };
      const issue = details?.[0]?.issue ?? name;
      return issue === undefined ? undefined : new PaypalRefusal(status, issue);
    } catch {
      return undefined;
    }
  }

  /** Codes are lower-case words, as all of ours. */
  get declined(): Declined {
    return { status: 'declined', code: this.issue.toLowerCase() };
  }
}

/** For `catch`: what PayPal does not know is undefined, any other error is thrown on. */
export function unlessMissing(error: unknown): undefined {
  if (!(error instanceof PaypalRefusal && error.status === 404)) throw error;
}
