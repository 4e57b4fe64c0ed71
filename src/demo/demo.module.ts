import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { Config } from '../platform/config/config.js';
import { DemoKeys } from './demo-keys.js';
import { DemoStore } from './demo-store.js';

/** A store to play with, opened on the first start when `SEED_DEMO` says so. */
@Module({ providers: [DemoStore, DemoKeys] })
export class DemoModule implements OnApplicationBootstrap {
  constructor(
    private readonly config: Config,
    private readonly store: DemoStore,
    private readonly keys: DemoKeys,
  ) {}

  /** The buses know their handlers by now: modules nearer to the root are told last. */
  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.seedDemo) return;
    await this.store.seed();
    await this.keys.provide();
  }
}
