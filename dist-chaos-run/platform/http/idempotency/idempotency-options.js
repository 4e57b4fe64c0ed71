const OPTIONS = 'cartwright:idempotency';
export function declareIdempotency(handler, options) {
    Reflect.defineMetadata(OPTIONS, options, handler);
}
/** The options of a handler; none declared means the defaults. */
export function idempotencyOf(handler) {
    return Reflect.getMetadata(OPTIONS, handler) ?? {};
}
//# sourceMappingURL=idempotency-options.js.map