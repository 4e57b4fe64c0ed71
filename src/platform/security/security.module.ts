import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ContextStorage } from '../database/context-storage.js';
import { AccessGuard } from './access.guard.js';
import { CallerKeys } from './caller-keys.js';
import { CreateServiceKeys1764000000200 } from './migrations/create-service-keys.migration.js';
import { RateLimits } from './rate-limits.js';
import { ServiceKeys } from './service-keys.js';

/** Who may do what. */
@Global()
@Module({
  imports: [ContextStorage.of({ tables: [], migrations: [CreateServiceKeys1764000000200] })],
  providers: [ServiceKeys, CallerKeys, RateLimits, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [ServiceKeys, CallerKeys, RateLimits],
})
export class SecurityModule {}
