import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '../config/config.js';
import { AggregateStore } from './aggregate-store.js';
import { connectedDataSource, dataSourceOptions } from './data-source.js';
import { Database, Transaction } from './database.js';
import { DatabaseLogin } from './database-login.js';

/** One pool, one way to query, one way to write together. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Config],
      useFactory: (config: Config) => ({ ...dataSourceOptions(config), retryAttempts: 0 }),
      dataSourceFactory: (options) => connectedDataSource(options!),
    }),
  ],
  providers: [Database, Transaction, AggregateStore, DatabaseLogin],
  exports: [Database, Transaction, AggregateStore, DatabaseLogin],
})
export class DatabaseModule {}
