import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { type Scope } from './scopes.js';

/** Who asks. A token says which cart or order may be touched; the slice checks its hash in the same SQL. */
export type Principal =
  | { kind: 'anonymous'; id: 'anonymous' }
  | { kind: 'cart' | 'order'; id: string; tokenHash: string }
  | { kind: 'service'; id: string; name: string; scopes: readonly Scope[] };

export const ANONYMOUS: Principal = { kind: 'anonymous', id: 'anonymous' };

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the access guard. */
    principal?: Principal;
  }
}

/** The principal of the request, as the guard found it. */
export const CurrentPrincipal = createParamDecorator((_: unknown, context: ExecutionContext): Principal =>
  principalOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** Who it was, as histories write it: the name of the service key, or `shopper` for whoever holds a token. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const principal = principalOf(context.switchToHttp().getRequest<FastifyRequest>());
  return principal.kind === 'service' ? principal.name : 'shopper';
});

export function principalOf(request: FastifyRequest): Principal {
  return request.principal ?? ANONYMOUS;
}
