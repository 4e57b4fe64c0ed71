import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { AccessUndeclared, KeyRefused, ScopeMissing, TokenRequired } from './access.errors.js';
import { accessRuleOf } from './access.js';
import { ANONYMOUS, type Principal } from './principal.js';
import { allows, type Scope } from './scopes.js';
import { ServiceKeys } from './service-keys.js';
import { hashOfToken, tokenOf } from './tokens.js';

/** Stands before every route and lets nobody in whom the route's rule does not name. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly serviceKeys: ServiceKeys) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const rule = accessRuleOf(context.getHandler(), context.getClass());
    if (!rule) throw new AccessUndeclared();
    if (rule.kind === 'service') return this.admitService(request, rule.scope);
    request.principal = rule.kind === 'public' ? ANONYMOUS : holderOf(rule.kind, request);
    return true;
  }

  private async admitService(request: FastifyRequest, scope: Scope): Promise<boolean> {
    const secret = tokenOf(/^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1], 'sk_');
    const key = secret && (await this.serviceKeys.find(secret));
    if (!key) throw new KeyRefused();
    if (!allows(key.scopes, scope)) throw new ScopeMissing(scope);
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
