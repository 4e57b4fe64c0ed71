/** How a route treats `Idempotency-Key`. */
export interface IdempotencyOptions {
  /** Refuse a request without a key (428). */
  required?: boolean;
  /** The handler calls the outside world: it holds the key by a lease instead of a transaction, and can be resumed. */
  resumable?: boolean;
}

const OPTIONS = 'cartwright:idempotency';

export function declareIdempotency(handler: object, options: IdempotencyOptions): void {
  Reflect.defineMetadata(OPTIONS, options, handler);
}

/** The options of a handler; none declared means the defaults. */
export function idempotencyOf(handler: object): IdempotencyOptions {
  return (Reflect.getMetadata(OPTIONS, handler) as IdempotencyOptions | undefined) ?? {};
}
