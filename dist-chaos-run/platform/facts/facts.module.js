var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Global, Module } from '@nestjs/common';
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
import { Subscribers } from './subscribers.js';
import { WakeSignal } from './wake-signal.js';
/**
 * Starts the consumers. Nest calls the bootstrap hooks of global modules first, in the order in which it found them:
 * this module is not global, so that CqrsModule has registered every command and query handler before a fact comes.
 */
let FactsStart = class FactsStart {
    constructor(consumers) {
        this.consumers = consumers;
    }
    async onApplicationBootstrap() {
        await this.consumers.start();
    }
};
FactsStart = __decorate([
    Module({}),
    __metadata("design:paramtypes", [FactConsumers])
], FactsStart);
/** The fact log: `EventBus` of @nestjs/cqrs writes to it, classes under `@EventsHandler` read from it. */
let FactsModule = class FactsModule {
};
FactsModule = __decorate([
    Global(),
    Module({
        imports: [
            DiscoveryModule,
            FactsStart,
            ContextStorage.of({ tables: [], migrations: [CreateFactLog1764000000000, CreateFactSubscribers1764000000001] }),
            CqrsModule.forRootAsync({
                inject: [FactPublisher],
                useFactory: (eventPublisher) => ({ eventPublisher }),
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
], FactsModule);
export { FactsModule };
//# sourceMappingURL=facts.module.js.map