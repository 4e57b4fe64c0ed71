import { Module } from '@nestjs/common';
import { DatabaseModule } from './database/database.module.js';
import { FactsModule } from './facts/facts.module.js';
import { HttpPlatformModule } from './http/http.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { ObservabilityModule } from './observability/observability.module.js';
import { RuntimeModule } from './runtime/runtime.module.js';
import { SecurityModule } from './security/security.module.js';

/** Everything that knows no context. */
@Module({
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
export class PlatformModule {}
