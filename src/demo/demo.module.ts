import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { Config } from '../platform/config/config.js';
import { FactConsumers } from '../platform/facts/fact-consumers.js';
import { DemoKeys } from './demo-keys.js';
import { DemoStore } from './demo-store.js';

/** A store to play with, opened on the first start when `SEED_DEMO` says so. */
@Module({ providers: [DemoStore, DemoKeys] })
export class DemoModule implements OnApplicationBootstrap {
  constructor(
    private readonly config: Config,
    private readonly store: DemoStore,
    private readonly keys: DemoKeys,
    private readonly consumers: FactConsumers,
  ) {}

  /** The buses know their handlers by now: modules nearer to the root are told last. */
  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.seedDemo) return;
    // the first visitor shall find the shelves labelled: prices and stock reach the catalogue as facts
    if (await this.store.seed()) await this.consumers.drain();
    await this.keys.provide();
  }
}
