import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { ContextStorage } from '../database/context-storage.js';
import { Admission } from './admission.js';
import { OpenStreams } from './event-stream/open-streams.js';
import { DeleteExpiredKeys } from './idempotency/delete-expired-keys.js';
import { IdempotencyKeys } from './idempotency/idempotency-keys.js';
import { IdempotentAnswer } from './idempotency/idempotent-answer.js';
import { Resumable } from './idempotency/resumable.js';
import { InputPipe } from './input.pipe.js';
import { CreateIdempotencyKeys1764000000100 } from './migrations/create-idempotency-keys.migration.js';
import { ProblemFilter } from './problem.filter.js';
import { PublicCache } from './public-cache.js';

/** How requests come in and answers go out. */
@Global()
@Module({
  imports: [ContextStorage.of({ tables: [], migrations: [CreateIdempotencyKeys1764000000100] })],
  providers: [
    Admission,
    IdempotencyKeys,
    DeleteExpiredKeys,
    IdempotentAnswer,
    Resumable,
    PublicCache,
    OpenStreams,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useClass: InputPipe },
  ],
  exports: [Admission, IdempotencyKeys, IdempotentAnswer, Resumable, PublicCache, OpenStreams],
})
export class HttpPlatformModule {}
