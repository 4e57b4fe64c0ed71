import { Injectable } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { KeyRefused, ScopeMissing } from './access.errors.js';
import { allows, type Scope } from './scopes.js';
import { type ServiceKey, ServiceKeys } from './service-keys.js';
import { tokenOf } from './tokens.js';

/** The service key that a request presents. */
@Injectable()
export class CallerKeys {
  constructor(private readonly serviceKeys: ServiceKeys) {}

  /** Throws `KeyRefused` (401) without a live key, and `ScopeMissing` (403) when it may not do that. */
  async require({ headers }: FastifyRequest, scope: Scope): Promise<ServiceKey> {
    const secret = tokenOf(/^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1], 'sk_');
    const key = secret && (await this.serviceKeys.find(secret));
    if (!key) throw new KeyRefused();
    if (!allows(key.scopes, scope)) throw new ScopeMissing(scope);
    return key;
  }
}
