import { Module } from '@nestjs/common';
import { DatabaseModule } from './database/database.module.js';
import { FactsModule } from './facts/facts.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { RuntimeModule } from './runtime/runtime.module.js';

/** Everything that knows no context. */
@Module({ imports: [RuntimeModule, DatabaseModule, FactsModule, JobsModule] })
export class PlatformModule {}
