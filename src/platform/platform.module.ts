import { Module } from '@nestjs/common';
import { DatabaseModule } from './database/database.module.js';
import { RuntimeModule } from './runtime/runtime.module.js';

/** Everything that knows no context. */
@Module({ imports: [RuntimeModule, DatabaseModule] })
export class PlatformModule {}
