import { Injectable } from '@nestjs/common';
import { GatewayNotOffered, GatewayUnavailable } from '../domain/payment.errors.js';
import { isOffered, type PaymentOption, unconfigured, type Wanted } from '../domain/payment-option.js';
import { PaymentOptions } from '../storage/payment-option.records.js';
import { Breakers } from './breakers.js';
import { Gateways } from './gateways.js';

/** Which gateways shoppers may pay with: configured ones that run here and answer. Without configuration all of them. */
@Injectable()
export class OfferedGateways {
  constructor(
    private readonly gateways: Gateways,
    private readonly options: PaymentOptions,
    private readonly breakers: Breakers,
  ) {}

  /** In the merchant's order, without those that are down. */
  for(wanted: Wanted): PaymentOption[] {
    return this.configured().filter((option) => isOffered(option, wanted) && this.breakers.of(option.gateway).isUp);
  }

  /**
   * The option of a gateway that is to be used now; `anyway`: also one that is not offered. Throws `UnknownGateway`,
   * `GatewayNotOffered`, `GatewayUnavailable`.
   */
  require(gateway: string, wanted: Wanted, field = 'payment', anyway = false): PaymentOption {
    this.gateways.require(gateway, field);
    const configured = this.configured().find((option) => option.gateway === gateway);
    const option = configured ?? (anyway ? unconfigured(gateway, 0) : undefined);
    if (!option || (!anyway && !isOffered(option, wanted))) {
      throw new GatewayNotOffered(gateway, this.namesFor(wanted), field);
    }
    const breaker = this.breakers.of(gateway);
    if (breaker.isUp) return option;
    throw new GatewayUnavailable(gateway, this.namesFor(wanted), Math.ceil(breaker.pauseLeftMs / 1000) || 1);
  }

  private namesFor(wanted: Wanted): string[] {
    return this.for(wanted).map(({ gateway }) => gateway);
  }

  private configured(): readonly PaymentOption[] {
    const { names } = this.gateways;
    const options = this.options.all();
    if (options.length === 0) return names.map(unconfigured);
    return options.filter(({ gateway }) => names.includes(gateway));
  }
}
