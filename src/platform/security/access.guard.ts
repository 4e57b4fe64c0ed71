import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { AccessUndeclared, TokenRequired } from './access.errors.js';
import { accessRuleOf } from './access.js';
import { CallerKeys } from './caller-keys.js';
import { ANONYMOUS, type Principal } from './principal.js';
import { type Scope } from './scopes.js';
import { hashOfToken, tokenOf } from './tokens.js';

/** Stands before every route and lets nobody in whom the route's rule does not name. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly callerKeys: CallerKeys) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const rule = accessRuleOf(context.getHandler(), context.getClass());
    if (!rule) throw new AccessUndeclared();
    if (rule.kind === 'service') return this.admitService(request, rule.scope);
    request.principal = rule.kind === 'public' ? ANONYMOUS : holderOf(rule.kind, request);
    return true;
  }

  private async admitService(request: FastifyRequest, scope: Scope): Promise<boolean> {
    const key = await this.callerKeys.require(request, scope);
    request.principal = { kind: 'service', id: key.id, name: key.name, scopes: key.scopes };
    return true;
  }
}

function holderOf(kind: 'cart' | 'order', request: FastifyRequest): Principal {
  const [header, prefix] = kind === 'cart' ? (['X-Cart-Token', 'ct_'] as const) : (['X-Order-Token', 'ot_'] as const);
  const token = tokenOf(request.headers[header.toLowerCase()], prefix);
  if (!token) throw new TokenRequired(header);
  const tokenHash = hashOfToken(token);
  return { kind, id: `${kind}:${tokenHash}`, tokenHash };
}
