import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Config } from '../../../platform/config/config.js';
import { CarriesMail, type Mail, type MailChannel } from '../contract/mail-channel.js';
import { MailboxChannel } from './mailbox-channel.js';
import { SmtpChannel } from './smtp-channel.js';

/** Sends mail by the channel that a module registered, else by SMTP when it is configured, else into the mailbox folder. */
@Injectable()
export class MailDelivery implements OnModuleInit {
  private channel: MailChannel;

  constructor(
    private readonly config: Config,
    private readonly discovery: DiscoveryService,
  ) {}

  onModuleInit(): void {
    const registered = this.discovery.getProviders({ metadataKey: CarriesMail.KEY });
    if (registered.length > 1) {
      throw new Error(`Only one class can carry mail, not ${registered.map(({ name }) => name).join(' and ')}.`);
    }
    this.channel = (registered[0]?.instance as MailChannel | undefined) ?? this.standard();
  }

  async send(mail: Mail): Promise<void> {
    await this.channel.send(mail);
  }

  private standard(): MailChannel {
    const { smtpUrl } = this.config;
    return smtpUrl ? new SmtpChannel(this.config, smtpUrl) : new MailboxChannel(this.config);
  }
}
