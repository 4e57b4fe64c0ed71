import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiSecurity } from '@nestjs/swagger';
const ACCESS_RULE = 'cartwright:access-rule';
/** Declares who may call a route (or every route of a controller). A route without a rule answers nobody. */
export const Access = {
    /** Everybody. */
    public: () => rule({ kind: 'public' }),
    /** Whoever holds the secret of a cart, in `X-Cart-Token`. */
    cart: () => rule({ kind: 'cart' }, ApiSecurity('cart_token')),
    /** Whoever holds the secret of an order, in `X-Order-Token`. */
    order: () => rule({ kind: 'order' }, ApiSecurity('order_token')),
    /** A service key with this scope, in `Authorization: Bearer sk_...`. */
    scope: (scope) => rule({ kind: 'service', scope }, ApiBearerAuth('service_key')),
};
/** The rule of a handler; its own goes before its controller's. Undefined means that nobody declared one. */
export function accessRuleOf(handler, controller) {
    const own = Reflect.getMetadata(ACCESS_RULE, handler);
    return own ?? (controller && Reflect.getMetadata(ACCESS_RULE, controller));
}
function rule(access, ...documentation) {
    return applyDecorators(SetMetadata(ACCESS_RULE, access), ...documentation);
}
//# sourceMappingURL=access.js.map