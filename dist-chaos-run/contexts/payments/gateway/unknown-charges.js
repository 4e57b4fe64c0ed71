var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { Gateways } from './gateways.js';
/** Under such a key the shop itself asked for the money. */
const OUR_KEY = /^payment-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Charges under a key of ours that no payment of ours knows: nobody will get goods for them, so the money goes back. */
let UnknownCharges = class UnknownCharges {
    constructor(gateways, config) {
        this.gateways = gateways;
        this.config = config;
    }
    /** True once the gateway has let go of it, or given it back. Charges under other keys are for people. */
    async release({ gateway, gatewayReference, key, found: amount, foundCurrency }) {
        if (!this.config.releaseUnknownCharges || !key || !OUR_KEY.test(key))
            return false;
        const charge = { paymentKey: key, gatewayReference: gatewayReference, amount: amount, currency: foundCurrency };
        for (const kind of ['refund', 'void']) {
            const request = { ...charge, key: `${kind}-unknown-${amount}-${key}` };
            const outcome = await this.gateways.call(gateway, (port, signal) => port[kind](request, signal));
            if (outcome.status !== 'declined')
                return outcome.status === 'succeeded';
        }
        return false;
    }
};
UnknownCharges = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Gateways,
        Config])
], UnknownCharges);
export { UnknownCharges };
//# sourceMappingURL=unknown-charges.js.map