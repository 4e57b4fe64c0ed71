import { Injectable, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { Config } from '../../../platform/config/config.js';
import { Transaction } from '../../../platform/database/database.js';
import { GatewayProvider, type PaymentGateway } from '../contract/payment-gateway.js';
import { ManualGateway } from '../manual-gateway/manual.gateway.js';
import { Breakers } from './breakers.js';
import { Gateways } from './gateways.js';

@Injectable()
@GatewayProvider('manual')
class SecondManual extends ManualGateway {}

@Injectable()
@GatewayProvider('barter')
class Barter extends ManualGateway {}

@Injectable()
@GatewayProvider('hidden')
class Hidden extends ManualGateway {
  readonly isOffered = false;
}

/** Another team's module, as `app.module.ts` would list it. */
@Module({ providers: [Barter, Hidden] })
class BarterModule {}

const transaction = { isRunning: false };
const gatewaysWith = async (...providers: (new () => PaymentGateway)[]) => {
  const module = await Test.createTestingModule({
    imports: [DiscoveryModule, BarterModule],
    providers: [
      ...[Gateways, Breakers, ManualGateway, ...providers],
      { provide: Transaction, useValue: transaction },
      {
        provide: Config,
        useValue: new Config().with({ gatewayTimeoutMs: 50, gatewayBreakerFailures: 3, gatewayBreakerPauseMs: 60 }),
      },
    ],
  }).compile();
  return (await module.init()).get(Gateways);
};

describe('Gateways', () => {
  it("finds a gateway in another team's module, unless it is not offered", async () => {
    const gateways = await gatewaysWith();
    expect(gateways.require('barter')).toBeInstanceOf(Barter);
    expect(() => gateways.require('hidden')).toThrow('There is no payment gateway "hidden"; there is manual, barter.');
  });

  it('stops the boot when a name is taken twice', async () => {
    await expect(gatewaysWith(SecondManual)).rejects.toThrow(
      'Two classes are registered as the payment gateway "manual"',
    );
  });

  it('takes silence and errors as unknown, and tells the gateway to stop', async () => {
    const gateways = await gatewaysWith();
    let stopped = false;
    const silent = gateways.call('manual', (_, signal) => {
      signal.addEventListener('abort', () => (stopped = true));
      return new Promise<never>(() => undefined);
    });
    expect(await silent).toEqual({ status: 'unknown' });
    expect(stopped).toBe(true);
    expect(await gateways.call('manual', () => Promise.reject(new Error('reset')))).toEqual({ status: 'unknown' });
  });

  it('refuses to call inside a transaction', async () => {
    const gateways = await gatewaysWith();
    transaction.isRunning = true;
    await expect(
      gateways.call('manual', (gateway, signal) =>
        gateway.find({ key: 'k', kind: 'payment', gatewayReference: null }, signal),
      ),
    ).rejects.toThrow('transaction');
    transaction.isRunning = false;
  });
});
