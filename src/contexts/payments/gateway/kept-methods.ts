import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type PaymentGateway, type SavedMethod } from '../contract/payment-gateway.js';
import { GatewaySilent, PaymentMethodNotFound } from '../domain/payment.errors.js';
import { Gateways } from './gateways.js';

/** A method that a gateway keeps; `id` names it among all gateways, and does not pay. */
export interface KeptMethod extends SavedMethod {
  id: string;
  gateway: string;
}

/** What gateways keep for customers. Nothing of it is stored here: each gateway is asked. */
@Injectable()
export class KeptMethods {
  constructor(private readonly gateways: Gateways) {}

  /** Those of a customer by id, at one gateway or at all. Throws `UnknownGateway` and `GatewaySilent`. */
  async of(customer: string, gateway?: string): Promise<KeptMethod[]> {
    if (gateway !== undefined) this.gateways.require(gateway, '');
    const names = this.gateways.keepingMethods().filter((name) => gateway === undefined || name === gateway);
    const all = (await Promise.all(names.map((name) => this.at(name, customer)))).flat();
    return all.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Has its gateway forget a method of a customer. Throws `PaymentMethodNotFound` and `GatewaySilent`. */
  async forget(customer: string, id: string): Promise<void> {
    const gateway = this.gateways.keepingMethods().find((name) => name === id.split('.')[0]);
    const method = gateway && (await this.at(gateway, customer)).find((kept) => kept.id === id);
    if (!gateway || !method) throw new PaymentMethodNotFound(id);
    await this.ask(gateway, (keeper, signal) => keeper.forgetMethod!(customer, method.token, signal));
  }

  private async at(gateway: string, customer: string): Promise<KeptMethod[]> {
    const methods = await this.ask(gateway, (keeper, signal) => keeper.savedMethods!(customer, signal));
    return methods.map((method) => ({ ...method, gateway, id: idOf(gateway, method.token) }));
  }

  private async ask<T>(name: string, ask: (keeper: PaymentGateway, signal: AbortSignal) => Promise<T>): Promise<T> {
    const answer = await this.gateways.call(name, async (...call) => ({ told: await ask(...call) }), breakerOf(name));
    if ('status' in answer) throw new GatewaySilent(name);
    return answer.told;
  }
}

/** What a gateway says of kept methods stops no payment: a key may be allowed to do the one and not the other. */
const breakerOf = (gateway: string): string => `methods of ${gateway}`;

/** The same for the same method; a hash, since a token is nothing for addresses and their logs. */
function idOf(gateway: string, token: string): string {
  return `${gateway}.${createHash('sha256').update(token).digest('base64url').slice(0, 22)}`;
}
