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
import { DiscoveryService } from '@nestjs/core';
import { Config } from '../../../platform/config/config.js';
import { CarriesMail } from '../contract/mail-channel.js';
import { MailboxChannel } from './mailbox-channel.js';
import { SmtpChannel } from './smtp-channel.js';
/** Sends mail by the channel that a module registered, else by SMTP when it is configured, else into the mailbox folder. */
let MailDelivery = class MailDelivery {
    constructor(config, discovery) {
        this.config = config;
        this.discovery = discovery;
    }
    onModuleInit() {
        const registered = this.discovery.getProviders({ metadataKey: CarriesMail.KEY });
        if (registered.length > 1) {
            throw new Error(`Only one class can carry mail, not ${registered.map(({ name }) => name).join(' and ')}.`);
        }
        this.channel = registered[0]?.instance ?? this.standard();
    }
    async send(mail) {
        await this.channel.send(mail);
    }
    standard() {
        const { smtpUrl } = this.config;
        return smtpUrl ? new SmtpChannel(this.config, smtpUrl) : new MailboxChannel(this.config);
    }
};
MailDelivery = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Config,
        DiscoveryService])
], MailDelivery);
export { MailDelivery };
//# sourceMappingURL=mail-delivery.js.map