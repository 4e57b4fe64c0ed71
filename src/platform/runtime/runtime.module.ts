import { Global, Module } from '@nestjs/common';
import { Clock } from './clock.js';

/** Time, as a dependency. */
@Global()
@Module({ providers: [Clock], exports: [Clock] })
export class RuntimeModule {}
