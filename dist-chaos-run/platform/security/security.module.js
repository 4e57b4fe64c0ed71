var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ContextStorage } from '../database/context-storage.js';
import { AccessGuard } from './access.guard.js';
import { CreateServiceKeys1764000000200 } from './migrations/create-service-keys.migration.js';
import { RateLimits } from './rate-limits.js';
import { ServiceKeys } from './service-keys.js';
/** Who may do what. */
let SecurityModule = class SecurityModule {
};
SecurityModule = __decorate([
    Global(),
    Module({
        imports: [ContextStorage.of({ tables: [], migrations: [CreateServiceKeys1764000000200] })],
        providers: [ServiceKeys, RateLimits, { provide: APP_GUARD, useClass: AccessGuard }],
        exports: [ServiceKeys, RateLimits],
    })
], SecurityModule);
export { SecurityModule };
//# sourceMappingURL=security.module.js.map