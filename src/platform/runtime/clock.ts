import { Injectable } from '@nestjs/common';
import { currentScope } from './scope.js';

/** The one source of "now". A scope may carry its own time (replays and tests), see `CLOCK_HEADER`. */
@Injectable()
export class Clock {
  now(): Date {
    return currentScope()?.now ?? new Date();
  }
}
