import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';
import { ApiProblem } from '../http/open-api.js';
import { type Scope } from './scopes.js';

/** What a route asks of its caller. */
export type AccessRule = { kind: 'public' } | { kind: 'cart' } | { kind: 'order' } | { kind: 'service'; scope: Scope };

const ACCESS_RULE = 'cartwright:access-rule';

/** Declares who may call a route, and documents how others are refused. A route without a rule answers nobody. */
export const Access = {
  /** Everybody; declared once where it goes for all routes of a controller. */
  public: (): MethodDecorator & ClassDecorator => rule({ kind: 'public' }),
  /** Whoever holds the secret of a cart, in `X-Cart-Token`. */
  cart: (): MethodDecorator => rule({ kind: 'cart' }, ...secret('cart_token')),
  /** Whoever holds the secret of an order, in `X-Order-Token`. */
  order: (): MethodDecorator => rule({ kind: 'order' }, ...secret('order_token')),
  /** A service key with this scope, in `Authorization: Bearer sk_...`. */
  scope: (scope: Scope): MethodDecorator => rule({ kind: 'service', scope }, ...serviceKey(scope)),
};

/** The rule of a handler; its own goes before its controller's. Undefined means that nobody declared one. */
export function accessRuleOf(handler: object, controller?: object): AccessRule | undefined {
  const own = Reflect.getMetadata(ACCESS_RULE, handler) as AccessRule | undefined;
  return own ?? (controller && (Reflect.getMetadata(ACCESS_RULE, controller) as AccessRule | undefined));
}

function rule(access: AccessRule, ...documentation: MethodDecorator[]): MethodDecorator & ClassDecorator {
  return applyDecorators(SetMetadata(ACCESS_RULE, access), ...documentation);
}

function secret(scheme: 'cart_token' | 'order_token'): MethodDecorator[] {
  return [ApiSecurity(scheme), ApiProblem(401, 'token_required')];
}

/** OpenAPI 3.1 lets a security requirement name the roles that are needed, whatever the scheme. */
function serviceKey(scope: Scope): MethodDecorator[] {
  return [ApiSecurity('service_key', [scope]), ApiProblem(401, 'key_refused'), ApiProblem(403, 'scope_missing')];
}
