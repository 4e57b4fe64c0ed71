var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ContextStorage } from '../../platform/database/context-storage.js';
import { BACK_IN_STOCK } from './back-in-stock.js';
import { MailDelivery } from './delivery/mail-delivery.js';
import { OrderLetters } from './delivery/order-letters.js';
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
import { CreateOrderMails1764250000000 } from './storage/migrations/create-order-mails.migration.js';
import { CreateSentMails1764170000000 } from './storage/migrations/create-sent-mails.migration.js';
import { OrderMails } from './storage/order-mails.js';
import { SentMails } from './storage/sent-mails.js';
/** What the shop writes to its customers. */
let MarketingModule = class MarketingModule {
};
MarketingModule = __decorate([
    Module({
        imports: [
            DiscoveryModule,
            ContextStorage.of({
                tables: [],
                migrations: [CreateSentMails1764170000000, CreateOrderMails1764250000000, ...BACK_IN_STOCK.migrations],
            }),
        ],
        controllers: [ListOrderMailsController, ResendOrderMailController, ...BACK_IN_STOCK.controllers],
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
            MailDelivery,
            OrderMails,
            SentMails,
            ...BACK_IN_STOCK.providers,
        ],
    })
], MarketingModule);
export { MarketingModule };
//# sourceMappingURL=marketing.module.js.map