import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiSecurity } from '@nestjs/swagger';
import { type Scope } from './scopes.js';

/** What a route asks of its caller. */
export type AccessRule = { kind: 'public' } | { kind: 'cart' } | { kind: 'order' } | { kind: 'service'; scope: Scope };

const ACCESS_RULE = 'cartwright:access-rule';

type Rule = MethodDecorator & ClassDecorator;

/** Declares who may call a route (or every route of a controller). A route without a rule answers nobody. */
export const Access = {
  /** Everybody. */
  public: (): Rule => rule({ kind: 'public' }),
  /** Whoever holds the secret of a cart, in `X-Cart-Token`. */
  cart: (): Rule => rule({ kind: 'cart' }, ApiSecurity('cart_token')),
  /** Whoever holds the secret of an order, in `X-Order-Token`. */
  order: (): Rule => rule({ kind: 'order' }, ApiSecurity('order_token')),
  /** A service key with this scope, in `Authorization: Bearer sk_...`. */
  scope: (scope: Scope): Rule => rule({ kind: 'service', scope }, ApiBearerAuth('service_key')),
};

/** The rule of a handler; its own goes before its controller's. Undefined means that nobody declared one. */
export function accessRuleOf(handler: object, controller?: object): AccessRule | undefined {
  const own = Reflect.getMetadata(ACCESS_RULE, handler) as AccessRule | undefined;
  return own ?? (controller && (Reflect.getMetadata(ACCESS_RULE, controller) as AccessRule | undefined));
}

function rule(access: AccessRule, ...documentation: Rule[]): Rule {
  return applyDecorators(SetMetadata(ACCESS_RULE, access), ...documentation);
}
