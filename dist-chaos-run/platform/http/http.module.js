var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { ContextStorage } from '../database/context-storage.js';
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
let HttpPlatformModule = class HttpPlatformModule {
};
HttpPlatformModule = __decorate([
    Global(),
    Module({
        imports: [ContextStorage.of({ tables: [], migrations: [CreateIdempotencyKeys1764000000100] })],
        providers: [
            IdempotencyKeys,
            DeleteExpiredKeys,
            IdempotentAnswer,
            Resumable,
            PublicCache,
            OpenStreams,
            { provide: APP_FILTER, useClass: ProblemFilter },
            { provide: APP_PIPE, useClass: InputPipe },
        ],
        exports: [IdempotencyKeys, IdempotentAnswer, Resumable, PublicCache, OpenStreams],
    })
], HttpPlatformModule);
export { HttpPlatformModule };
//# sourceMappingURL=http.module.js.map