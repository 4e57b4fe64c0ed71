import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ContextStorage } from '../../platform/database/context-storage.js';
import { MailDelivery } from './delivery/mail-delivery.js';
import { SendOrderConfirmation } from './send-order-confirmation/send-order-confirmation.job.js';
import { SendOrderConfirmationOnOrderConfirmed } from './send-order-confirmation/send-order-confirmation-on-order-confirmed.js';
import { CreateSentMails1764170000000 } from './storage/migrations/create-sent-mails.migration.js';
import { SentMails } from './storage/sent-mails.js';

/** What the shop writes to its customers. */
@Module({
  imports: [DiscoveryModule, ContextStorage.of({ tables: [], migrations: [CreateSentMails1764170000000] })],
  providers: [SendOrderConfirmationOnOrderConfirmed, SendOrderConfirmation, MailDelivery, SentMails],
})
export class MarketingModule {}
