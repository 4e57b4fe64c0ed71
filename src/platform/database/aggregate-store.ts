import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { WakeSignal } from '../facts/wake-signal.js';
import { Clock } from '../runtime/clock.js';
import { Database, Transaction } from './database.js';

/** What every repository needs, as one dependency. */
@Injectable()
export class AggregateStore {
  constructor(
    readonly dataSource: DataSource,
    readonly database: Database,
    readonly transaction: Transaction,
    readonly clock: Clock,
    readonly wakeSignal: WakeSignal,
  ) {}
}
