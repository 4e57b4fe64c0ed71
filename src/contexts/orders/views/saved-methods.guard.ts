import { applyDecorators, type CanActivate, type ExecutionContext, Injectable, UseGuards } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { CallerKeys } from '../../../platform/security/caller-keys.js';

interface Named {
  save_for?: unknown;
}

/** A customer's kept methods are for their backend only: a body that names a customer needs a key beside the route's own rule. */
@Injectable()
export class SavedMethodsGuard implements CanActivate {
  constructor(private readonly keys: CallerKeys) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (namesCustomer(request.body)) await this.keys.require(request, 'payment-methods:write');
    return true;
  }
}

/** A route whose payments may name a customer in `save_for`. */
export function MayUseSavedMethods(): MethodDecorator {
  return applyDecorators(
    UseGuards(SavedMethodsGuard),
    ApiProblem(401, 'key_refused'),
    ApiProblem(403, 'scope_missing', 'payments.kept_method_refused'),
  );
}

/** The body as it came, before anybody has checked it. */
function namesCustomer(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false;
  const { payment, payments } = body as { payment?: unknown; payments?: unknown };
  const named = [body, payment, ...(Array.isArray(payments) ? (payments as unknown[]) : [])];
  return named.some((one) => (one as Named | null | undefined)?.save_for !== undefined);
}
