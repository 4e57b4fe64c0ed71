import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ContextStorage } from '../../platform/database/context-storage.js';
import { STOCK_LETTERS } from './stock-letters.js';
import { MailDelivery } from './delivery/mail-delivery.js';
import { OrderLetters } from './delivery/order-letters.js';
import { OrderNews } from './delivery/order-news.js';
import { ListOrderMailsController } from './list-order-mails/list-order-mails.controller.js';
import { ListOrderMailsHandler } from './list-order-mails/list-order-mails.handler.js';
import { ResendOrderMailController } from './resend-order-mail/resend-order-mail.controller.js';
import { ResendOrderMailHandler } from './resend-order-mail/resend-order-mail.handler.js';
import { SendOrderCancellation } from './send-order-cancellation/send-order-cancellation.job.js';
import { SendOrderCancellationOnOrderCancelled } from './send-order-cancellation/send-order-cancellation-on-order-cancelled.js';
import { SendOrderConfirmation } from './send-order-confirmation/send-order-confirmation.job.js';
import { SendOrderConfirmationOnOrderConfirmed } from './send-order-confirmation/send-order-confirmation-on-order-confirmed.js';
import { SendRefundNotice } from './send-refund-notice/send-refund-notice.job.js';
import { SendRefundNoticeOnPaymentRefunded } from './send-refund-notice/send-refund-notice-on-payment-refunded.js';
import { SendReturnNotice } from './send-return-notice/send-return-notice.job.js';
import { SendReturnNoticeOnReturnFacts } from './send-return-notice/send-return-notice-on-return-facts.js';
import { SendShipmentNotice } from './send-shipment-notice/send-shipment-notice.job.js';
import { SendShipmentNoticeOnOrderFulfilled } from './send-shipment-notice/send-shipment-notice-on-order-fulfilled.js';
import { AddUncertainMails1764300200000 } from './storage/migrations/add-uncertain-mails.migration.js';
import { AddWithdrawnMails1764290200000 } from './storage/migrations/add-withdrawn-mails.migration.js';
import { CreateOrderMails1764250000000 } from './storage/migrations/create-order-mails.migration.js';
import { CreateSentMails1764170000000 } from './storage/migrations/create-sent-mails.migration.js';
import { OrderMails } from './storage/order-mails.js';
import { SentMails } from './storage/sent-mails.js';

/** What the shop writes to its customers. */
@Module({
  imports: [
    DiscoveryModule,
    ContextStorage.of({
      tables: [],
      migrations: [
        CreateSentMails1764170000000,
        CreateOrderMails1764250000000,
        AddWithdrawnMails1764290200000,
        AddUncertainMails1764300200000,
        ...STOCK_LETTERS.migrations,
      ],
    }),
  ],
  controllers: [ListOrderMailsController, ResendOrderMailController, ...STOCK_LETTERS.controllers],
  providers: [
    SendOrderConfirmationOnOrderConfirmed,
    SendOrderConfirmation,
    SendOrderCancellationOnOrderCancelled,
    SendOrderCancellation,
    SendShipmentNoticeOnOrderFulfilled,
    SendShipmentNotice,
    SendRefundNoticeOnPaymentRefunded,
    SendRefundNotice,
    SendReturnNoticeOnReturnFacts,
    SendReturnNotice,
    ListOrderMailsHandler,
    ResendOrderMailHandler,
    OrderLetters,
    OrderNews,
    MailDelivery,
    OrderMails,
    SentMails,
    ...STOCK_LETTERS.providers,
  ],
})
export class MarketingModule {}
