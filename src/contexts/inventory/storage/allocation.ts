import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { CachedRows } from '../../../platform/database/cached-rows.js';
import { Database } from '../../../platform/database/database.js';
import { FactTail } from '../../../platform/facts/fact-tail.js';
import { BootError } from '../../../platform/runtime/boot-error.js';
import {
  type AllocationStrategy,
  AllocationStrategyProvider,
  type LocationPlace,
  type Split,
} from '../contract/allocation-strategy.js';
import { AllocationChanged } from '../contract/allocation-changed.event.js';
import { type HoldTerms } from '../contract/hold-stock.command.js';
import { MOST_STOCK, NEAREST, PRIORITY } from '../domain/allocation-strategies.js';
import { type HeldPreference, heldPreference } from '../domain/preference.js';
import { StrategyUnknown } from '../domain/terms.errors.js';

/** How the shop allocates when a request does not say. */
export interface ShopAllocation {
  strategy: string;
  split: Split;
}

const READ = `
  SELECT strategy, split, (
    SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'code', code, 'priority', priority, 'country', country,
      'region', region, 'postalCode', postal_code, 'latitude', latitude, 'longitude', longitude)), '[]')
    FROM inventory.locations WHERE active
  ) AS locations
  FROM inventory.allocation`;

/** How long a change may go unnoticed here whose fact was not heard. */
const FRESH_MS = 60_000;

type Known = ShopAllocation & { locations: readonly LocationPlace[] };

/** Until the first read. */
const UNREAD: Known = { strategy: 'priority', split: 'freely', locations: [] };

/**
 * From where orders are served. The shop's choice and its locations are kept in memory and read again when a fact says
 * that they changed, so that a checkout asks no further question; what is a moment old can only be less near, never wrong,
 * because the statement that holds stock looks at locations and units itself.
 */
@Injectable()
export class Allocation implements OnModuleInit, OnApplicationBootstrap {
  private readonly strategies = new Map<string, AllocationStrategy>([
    ['priority', PRIORITY],
    ['nearest', NEAREST],
    ['most_stock', MOST_STOCK],
  ]);
  private readonly cached: CachedRows<Known>;

  constructor(
    private readonly discovery: DiscoveryService,
    database: Database,
    private readonly tail: FactTail,
  ) {
    this.cached = new CachedRows(database, READ, FRESH_MS);
  }

  onModuleInit(): void {
    for (const wrapper of this.discovery.getProviders()) {
      const name = this.discovery.getMetadataByDecorator(AllocationStrategyProvider, wrapper);
      if (name === undefined) continue;
      if (this.strategies.has(name)) throw new BootError(`Two allocation strategies are called "${name}".`);
      this.strategies.set(name, wrapper.instance as AllocationStrategy);
    }
    this.tail.on(AllocationChanged, () => this.renew());
  }

  onApplicationBootstrap(): Promise<void> {
    return this.cached.refresh();
  }

  /** Resolves once this process knows what has just been committed, or cannot read it now. */
  catchUp(): Promise<void> {
    return this.cached.catchUp();
  }

  /** Has them read anew without waiting for it. */
  renew(): void {
    this.cached.renew();
  }

  /** Throws `StrategyUnknown`. */
  mustKnow(strategy: string): void {
    if (!this.strategies.has(strategy)) throw new StrategyUnknown(strategy, [...this.strategies.keys()]);
  }

  /** From where a hold on these terms takes its units. Throws `StrategyUnknown`. */
  preferenceFor({ shipTo, strategy, split }: HoldTerms): HeldPreference {
    if (strategy !== undefined) this.mustKnow(strategy);
    const shop = this.cached.rows[0] ?? UNREAD;
    const chosen = this.strategies.get(strategy ?? shop.strategy) ?? PRIORITY; // its module may be gone
    return heldPreference(chosen.prefer(shop.locations, shipTo), split ?? shop.split);
  }
}
