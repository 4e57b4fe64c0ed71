var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { DatabaseModule } from './database/database.module.js';
import { FactsModule } from './facts/facts.module.js';
import { HttpPlatformModule } from './http/http.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { ObservabilityModule } from './observability/observability.module.js';
import { RuntimeModule } from './runtime/runtime.module.js';
import { SecurityModule } from './security/security.module.js';
/** Everything that knows no context. */
let PlatformModule = class PlatformModule {
};
PlatformModule = __decorate([
    Module({
        imports: [
            RuntimeModule,
            ObservabilityModule,
            DatabaseModule,
            FactsModule,
            JobsModule,
            HttpPlatformModule,
            SecurityModule,
        ],
    })
], PlatformModule);
export { PlatformModule };
//# sourceMappingURL=platform.module.js.map