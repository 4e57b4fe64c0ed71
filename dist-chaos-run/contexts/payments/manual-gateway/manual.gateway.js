var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Injectable } from '@nestjs/common';
import { GatewayProvider, } from '../contract/payment-gateway.js';
const DONE = { status: 'succeeded' };
/**
 * Payment by invoice or bank transfer: nobody is called, so every order is accepted at once, and a capture means that
 * staff saw the money arrive. Nothing happens outside, so a key is never found and acting again is always safe.
 */
let ManualGateway = class ManualGateway {
    constructor() {
        this.capabilities = {
            ...{ partialCapture: true, multipleCaptures: true, partialRefund: true, automaticCapture: false },
            ...{ savedMethods: false, redirects: false, webhooks: false, listing: false },
        };
    }
    authorize({ key }) {
        return Promise.resolve({ status: 'authorized', reference: key });
    }
    capture() {
        return Promise.resolve(DONE);
    }
    refund() {
        return Promise.resolve(DONE);
    }
    void() {
        return Promise.resolve(DONE);
    }
    find() {
        return Promise.resolve({ status: 'not_found' });
    }
};
ManualGateway = __decorate([
    Injectable(),
    GatewayProvider('manual')
], ManualGateway);
export { ManualGateway };
//# sourceMappingURL=manual.gateway.js.map