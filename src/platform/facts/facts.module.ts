import { Global, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { ContextStorage } from '../database/context-storage.js';
import { DeadLettersController } from './admin/dead-letters.controller.js';
import { SubscribersController } from './admin/subscribers.controller.js';
import { Checkpoints } from './checkpoints.js';
import { DeadLetters } from './dead-letters.js';
import { FactConsumers } from './fact-consumers.js';
import { FactHistory } from './fact-history.js';
import { FactLog } from './fact-log.js';
import { FactMetrics } from './fact-metrics.js';
import { FactNotifications } from './fact-notifications.js';
import { FactOperations } from './fact-operations.js';
import { FactPublisher } from './fact-publisher.js';
import { ConsumerTools } from './consumer.js';
import { FactRounds } from './fact-rounds.js';
import { FactTail } from './fact-tail.js';
import { CreateFactLog1764000000000 } from './migrations/create-fact-log.migration.js';
import { CreateFactSubscribers1764000000001 } from './migrations/create-fact-subscribers.migration.js';
import { ReadLastPosition1764300300000 } from './migrations/read-last-position.migration.js';
import { Subscribers } from './subscribers.js';
import { WakeSignal } from './wake-signal.js';

/**
 * Starts the consumers. Nest calls the bootstrap hooks of global modules first, in the order in which it found them:
 * this module is not global, so that CqrsModule has registered every command and query handler before a fact comes.
 */
@Module({})
class FactsStart implements OnApplicationBootstrap {
  constructor(private readonly consumers: FactConsumers) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.consumers.start();
  }
}

/** The fact log: `EventBus` of @nestjs/cqrs writes to it, classes under `@EventsHandler` read from it. */
@Global()
@Module({
  imports: [
    DiscoveryModule,
    FactsStart,
    ContextStorage.of({
      tables: [],
      migrations: [CreateFactLog1764000000000, CreateFactSubscribers1764000000001, ReadLastPosition1764300300000],
    }),
    CqrsModule.forRootAsync({
      inject: [FactPublisher],
      useFactory: (eventPublisher: FactPublisher) => ({ eventPublisher }),
    }),
  ],
  controllers: [DeadLettersController, SubscribersController],
  providers: [
    WakeSignal,
    FactPublisher,
    FactLog,
    FactHistory,
    Checkpoints,
    DeadLetters,
    Subscribers,
    FactTail,
    FactNotifications,
    ConsumerTools,
    FactRounds,
    FactConsumers,
    FactOperations,
    FactMetrics,
  ],
  exports: [WakeSignal, FactPublisher, FactTail, FactConsumers, FactHistory],
})
export class FactsModule {}
