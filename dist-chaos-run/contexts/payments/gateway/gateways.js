var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var Gateways_1;
import { Injectable, Logger } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Config } from '../../../platform/config/config.js';
import { Transaction } from '../../../platform/database/database.js';
import { BootError } from '../../../platform/runtime/boot-error.js';
import { GatewayProvider } from '../contract/payment-gateway.js';
import { UnknownGateway } from '../domain/payment.errors.js';
/** Every gateway of the application by its name, and the only way to call one. */
let Gateways = Gateways_1 = class Gateways {
    constructor(discovery, transaction, config) {
        this.discovery = discovery;
        this.transaction = transaction;
        this.config = config;
        this.logger = new Logger(Gateways_1.name);
        this.byName = new Map();
    }
    onModuleInit() {
        for (const wrapper of this.discovery.getProviders()) {
            const name = this.discovery.getMetadataByDecorator(GatewayProvider, wrapper);
            if (name === undefined)
                continue;
            if (this.byName.has(name))
                throw new BootError(`Two classes are registered as the payment gateway "${name}".`);
            const gateway = wrapper.instance;
            if (gateway.isOffered !== false)
                this.byName.set(name, gateway);
        }
    }
    /** The names of those that list what happened at them. */
    listing() {
        const lists = ({ capabilities, transactions }) => capabilities.listing && transactions !== undefined;
        return [...this.byName].filter(([, gateway]) => lists(gateway)).map(([name]) => name);
    }
    /** Throws `UnknownGateway` unless a gateway of that name is registered. */
    require(name) {
        const gateway = this.byName.get(name);
        if (!gateway)
            throw new UnknownGateway(name, [...this.byName.keys()]);
        return gateway;
    }
    /**
     * Calls a gateway within its time limit. No answer in time, or an error, is an unknown outcome. Refuses to run inside
     * a transaction, where a slow gateway would hold locks and a rollback would forget what it did.
     */
    async call(name, ask) {
        if (this.transaction.isRunning)
            throw new Error('A payment gateway was about to be called inside a transaction.');
        const gateway = this.require(name);
        const limit = new AbortController();
        let timer;
        const tooLate = new Promise((_, reject) => {
            timer = setTimeout(() => reject(new Error('no answer within the time limit')), this.config.gatewayTimeoutMs);
        });
        try {
            return await Promise.race([ask(gateway, limit.signal), tooLate]);
        }
        catch (error) {
            this.logger.warn(`The gateway "${name}" did not answer: ${error instanceof Error ? error.name : 'error'}`);
            return { status: 'unknown' };
        }
        finally {
            clearTimeout(timer);
            limit.abort();
        }
    }
};
Gateways = Gateways_1 = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [DiscoveryService,
        Transaction,
        Config])
], Gateways);
export { Gateways };
//# sourceMappingURL=gateways.js.map