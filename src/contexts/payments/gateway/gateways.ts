import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Config } from '../../../platform/config/config.js';
import { Transaction } from '../../../platform/database/database.js';
import { describeError } from '../../../platform/observability/describe-error.js';
import { BootError } from '../../../platform/runtime/boot-error.js';
import {
  type FindRequest,
  type FoundOutcome,
  GatewayProvider,
  type PaymentGateway,
  type Unknown,
} from '../contract/payment-gateway.js';
import { UnknownGateway } from '../domain/payment.errors.js';
import { Breakers, NoAnswer } from './breakers.js';

/**
 * Every gateway of the application by its name. `call` is how the money path asks one; what only tells (messages, lists)
 * is asked of `require`, by callers that mind its time themselves.
 */
@Injectable()
export class Gateways implements OnModuleInit {
  private readonly logger = new Logger(Gateways.name);
  private readonly byName = new Map<string, PaymentGateway>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly transaction: Transaction,
    private readonly config: Config,
    private readonly breakers: Breakers,
  ) {}

  onModuleInit(): void {
    for (const wrapper of this.discovery.getProviders()) {
      const name = this.discovery.getMetadataByDecorator(GatewayProvider, wrapper);
      if (name === undefined) continue;
      if (this.byName.has(name)) throw new BootError(`Two classes are registered as the payment gateway "${name}".`);
      const gateway = wrapper.instance as PaymentGateway;
      if (gateway.isOffered !== false) this.byName.set(name, gateway);
    }
  }

  /** The names of those that list what happened at them. */
  listing(): string[] {
    const lists = ({ capabilities, transactions }: PaymentGateway) =>
      capabilities.listing && transactions !== undefined;
    return [...this.byName].filter(([, gateway]) => lists(gateway)).map(([name]) => name);
  }

  /** The names of those that keep shoppers' methods. */
  keepingMethods(): string[] {
    return [...this.byName].filter(([, { capabilities }]) => capabilities.savedMethods).map(([name]) => name);
  }

  /** Those that this installation runs. */
  get names(): string[] {
    return [...this.byName.keys()];
  }

  /** Throws `UnknownGateway` unless a gateway of that name is registered; `field` is the input that named it. */
  require(name: string, field?: string): PaymentGateway {
    const gateway = this.byName.get(name);
    if (!gateway) throw new UnknownGateway(name, this.names, field);
    return gateway;
  }

  /**
   * Calls a gateway within its time limit, behind its breaker. No answer in time, or an error, is an unknown outcome, and
   * so is every call while the breaker is open: the gateway's own, unless another one is named. Refuses to run inside a transaction, where a slow gateway would hold
   * locks and a rollback would forget what it did.
   */
  async call<T>(
    name: string,
    ask: (gateway: PaymentGateway, signal: AbortSignal) => Promise<T>,
    breaker = name,
  ): Promise<T | Unknown> {
    this.refuseInTransaction();
    const gateway = this.require(name);
    return this.breakers.of(breaker).run(() => this.callWithin(name, gateway, ask));
  }

  /** What became of a key, from what the shop knows by itself or else from the gateway, as `call` asks it. */
  async find(name: string, request: FindRequest): Promise<FoundOutcome> {
    this.refuseInTransaction();
    const recalled = await this.require(name).recall?.(request);
    return recalled ?? this.call(name, (gateway, signal) => gateway.find(request, signal));
  }

  private refuseInTransaction(): void {
    if (this.transaction.isRunning) throw new Error('A payment gateway was about to be called inside a transaction.');
  }

  private async callWithin<T>(
    name: string,
    gateway: PaymentGateway,
    ask: (gateway: PaymentGateway, signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const limit = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(Object.assign(new Error('No answer within the time limit'), { code: 'TIMEOUT' }));
        limit.abort();
      }, this.config.gatewayTimeoutMs);
    });
    try {
      return await Promise.race([ask(gateway, limit.signal), tooLate]);
    } catch (error) {
      const { name: kind, code = '' } = describeError(error);
      this.logger.warn(`The gateway "${name}" did not answer: ${kind} ${code}`.trimEnd());
      throw new NoAnswer();
    } finally {
      clearTimeout(timer);
    }
  }
}
