import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { type FoundBreak } from '../domain/reconciliation-break.js';
import { Breaks } from '../storage/break.records.js';
import { Gateways } from './gateways.js';

/** Under such a key the shop itself asked for the money. */
const OUR_KEY = /^payment-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Charges under a key of ours that no payment of ours knows: nobody will get goods for them, so the money goes back. */
@Injectable()
export class UnknownCharges {
  constructor(
    private readonly gateways: Gateways,
    private readonly breaks: Breaks,
    private readonly config: Config,
  ) {}

  /** True once the gateway has let go of it, or given it back. Charges under other keys are for people. */
  async release({
    subject,
    gateway,
    gatewayReference,
    key,
    found: amount,
    foundCurrency,
  }: FoundBreak): Promise<boolean> {
    if (!this.config.releaseUnknownCharges || !key || !OUR_KEY.test(key)) return false;
    if (await this.breaks.isLeftToPeople('unknown_charge', subject)) return false; // a run takes minutes, staff may not
    const charge = { paymentKey: key, gatewayReference: gatewayReference!, amount: amount!, currency: foundCurrency! };
    for (const kind of ['refund', 'void'] as const) {
      const request = { ...charge, key: `${kind}-unknown-${amount}-${key}` };
      const outcome = await this.gateways.call(gateway!, (port, signal) => port[kind](request, signal));
      if (outcome.status !== 'declined') return outcome.status === 'succeeded';
    }
    return false;
  }
}
