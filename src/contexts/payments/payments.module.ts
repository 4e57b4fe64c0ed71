import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ContextStorage } from '../../platform/database/context-storage.js';
import { AuthorizePaymentHandler } from './authorize-payment/authorize-payment.handler.js';
import { RecordAuthorizationHandler } from './record-authorization/record-authorization.handler.js';
import { CapturePaymentController } from './capture-payment/capture-payment.controller.js';
import { CapturePaymentHandler } from './capture-payment/capture-payment.handler.js';
import { CheckPaymentHandler } from './check-payment/check-payment.handler.js';
import { Attempts } from './gateway/attempts.js';
import { Gateways } from './gateway/gateways.js';
import { Leases } from './gateway/leases.js';
import { OperationAttempts } from './gateway/operation-attempts.js';
import { OperationLog } from './gateway/operation-log.js';
import { OperationsDesk } from './gateway/operations-desk.js';
import { GetOrderPaymentsHandler } from './get-order-payments/get-order-payments.handler.js';
import { GetPaymentController } from './get-payment/get-payment.controller.js';
import { GetPaymentHandler } from './get-payment/get-payment.handler.js';
import { ListPaymentsController } from './list-payments/list-payments.controller.js';
import { ListPaymentsHandler } from './list-payments/list-payments.handler.js';
import { ManualGateway } from './manual-gateway/manual.gateway.js';
import { OpenPaymentHandler } from './open-payment/open-payment.handler.js';
import { RefundPaymentController } from './refund-payment/refund-payment.controller.js';
import { RefundPaymentHandler } from './refund-payment/refund-payment.handler.js';
import { RefundDesk } from './refund-order/refund-desk.js';
import { RefundOrderHandler } from './refund-order/refund-order.handler.js';
import { ReleasePayment } from './release-payment/release-payment.job.js';
import { ReleasePaymentsOnOrderCancelled } from './release-payment/release-payments-on-order-cancelled.js';
import { BankPageController } from './sandbox-gateway/bank-page.controller.js';
import { SandboxJournal } from './sandbox-gateway/sandbox-journal.js';
import { SandboxMethods } from './sandbox-gateway/sandbox-methods.js';
import { KeptMethods } from './gateway/kept-methods.js';
import { ForgetPaymentMethodController } from './forget-payment-method/forget-payment-method.controller.js';
import { ForgetPaymentMethodHandler } from './forget-payment-method/forget-payment-method.handler.js';
import { ListPaymentMethodsController } from './list-payment-methods/list-payment-methods.controller.js';
import { ListPaymentMethodsHandler } from './list-payment-methods/list-payment-methods.handler.js';
import { SandboxGateway } from './sandbox-gateway/sandbox.gateway.js';
import { SettlePaymentHandler } from './settle-payment/settle-payment.handler.js';
import { paypalProviders } from './paypal-gateway/paypal.providers.js';
import { stripeProviders } from './stripe-gateway/stripe.providers.js';
import { CreatePayments1764150000000 } from './storage/migrations/create-payments.migration.js';
import { CreateDisputes1764271000002 } from './storage/migrations/create-disputes.migration.js';
import { CreateSandboxJournal1764150000001 } from './storage/migrations/create-sandbox-journal.migration.js';
import { RefundOrders1764270000001 } from './storage/migrations/refund-orders.migration.js';
import { CreateWebhooks1764271000001 } from './storage/migrations/create-webhooks.migration.js';
import { ExtendSandboxJournal1764271000003 } from './storage/migrations/extend-sandbox-journal.migration.js';
import { AllowInquiries1764271000009 } from './storage/migrations/allow-inquiries.migration.js';
import { ClaimDisputes1764271000008 } from './storage/migrations/claim-disputes.migration.js';
import { Disputes } from './storage/dispute.records.js';
import { Webhooks } from './storage/webhook.records.js';
import { ApplyWebhook } from './apply-webhook/apply-webhook.job.js';
import { ForgetWebhooks } from './apply-webhook/forget-webhooks.job.js';
import { DisputeLog } from './gateway/dispute-log.js';
import { WebhookMail } from './gateway/webhook-mail.js';
import { GetDisputeController } from './get-dispute/get-dispute.controller.js';
import { GetDisputeHandler } from './get-dispute/get-dispute.handler.js';
import { ListDisputesController } from './list-disputes/list-disputes.controller.js';
import { ListDisputesHandler } from './list-disputes/list-disputes.handler.js';
import { BookLedgerOnPaymentFacts } from './book-ledger/book-ledger-on-payment-facts.js';
import { GetLedgerBalancesController } from './get-ledger-balances/get-ledger-balances.controller.js';
import { GetLedgerBalancesHandler } from './get-ledger-balances/get-ledger-balances.handler.js';
import { ListLedgerTransactionsController } from './list-ledger-transactions/list-ledger-transactions.controller.js';
import { ListLedgerTransactionsHandler } from './list-ledger-transactions/list-ledger-transactions.handler.js';
import { Ledger } from './storage/ledger.records.js';
import { KeepSandboxMethods1764271000007 } from './storage/migrations/keep-sandbox-methods.migration.js';
import { CreateLedger1764271000004 } from './storage/migrations/create-ledger.migration.js';
import { BreakRemedies } from './gateway/break-remedies.js';
import { LedgerAudit } from './gateway/ledger-audit.js';
import { Reconciler } from './gateway/reconciler.js';
import { TransactionListing } from './gateway/transaction-listing.js';
import { ToldDisputes } from './gateway/told-disputes.js';
import { UnknownCharges } from './gateway/unknown-charges.js';
import { GetReconciliationController } from './get-reconciliation/get-reconciliation.controller.js';
import { GetReconciliationHandler } from './get-reconciliation/get-reconciliation.handler.js';
import { ListReconciliationBreaksController } from './list-reconciliation-breaks/list-reconciliation-breaks.controller.js';
import { ListReconciliationBreaksHandler } from './list-reconciliation-breaks/list-reconciliation-breaks.handler.js';
import { ReconcileOnSchedule } from './reconcile/reconcile-on-schedule.job.js';
import { RunReconciliation } from './reconcile/run-reconciliation.job.js';
import { StartReconciliationController } from './reconcile/start-reconciliation.controller.js';
import { StartReconciliationHandler } from './reconcile/start-reconciliation.handler.js';
import { ResolveReconciliationBreakController } from './resolve-reconciliation-break/resolve-reconciliation-break.controller.js';
import { ResolveReconciliationBreakHandler } from './resolve-reconciliation-break/resolve-reconciliation-break.handler.js';
import { Breaks } from './storage/break.records.js';
import { GatewayTransactions } from './storage/gateway-transaction.records.js';
import { DelayListings1764271000006 } from './storage/migrations/delay-listings.migration.js';
import { CreateReconciliation1764271000005 } from './storage/migrations/create-reconciliation.migration.js';
import { Reconciliations } from './storage/reconciliation.records.js';
import { ReconciliationRows } from './storage/reconciliation.rows.js';
import { KnownOrdersProjection } from './track-orders/known-orders.projection.js';
import { ReceiveWebhookController } from './receive-webhook/receive-webhook.controller.js';
import { ReceiveWebhookHandler } from './receive-webhook/receive-webhook.handler.js';
import { Operations } from './storage/operation.records.js';
import { OrderRefunds } from './storage/order-refund.records.js';
import { DeletePaymentOptionController } from './delete-payment-option/delete-payment-option.controller.js';
import { DeletePaymentOptionHandler } from './delete-payment-option/delete-payment-option.handler.js';
import { Breakers } from './gateway/breakers.js';
import { GatewayHealth } from './gateway/gateway-health.js';
import { OfferedGateways } from './gateway/offered-gateways.js';
import { PaymentJobs } from './gateway/payment-jobs.js';
import { PaymentTerms } from './gateway/payment-terms.js';
import { GetPaymentOptionController } from './get-payment-option/get-payment-option.controller.js';
import { GetPaymentOptionHandler } from './get-payment-option/get-payment-option.handler.js';
import { GiveUpAttemptHandler } from './give-up-attempt/give-up-attempt.handler.js';
import { ListConfiguredPaymentOptionsController } from './list-configured-payment-options/list-configured-payment-options.controller.js';
import { ListConfiguredPaymentOptionsHandler } from './list-configured-payment-options/list-configured-payment-options.handler.js';
import { ListPaymentOptionsController } from './list-payment-options/list-payment-options.controller.js';
import { ListPaymentOptionsHandler } from './list-payment-options/list-payment-options.handler.js';
import { PutPaymentOptionController } from './put-payment-option/put-payment-option.controller.js';
import { OpenBreakOnGatewayAnswerQuestioned } from './question-answer/open-break-on-gateway-answer-questioned.js';
import { PutPaymentOptionHandler } from './put-payment-option/put-payment-option.handler.js';
import { ListDisputes1764271000010 } from './storage/migrations/list-disputes.migration.js';
import { DateReturnedRefunds1764271000012 } from './storage/migrations/date-returned-refunds.migration.js';
import { RememberPaypalOrders1764271000011 } from './storage/migrations/remember-paypal-orders.migration.js';
import { RememberUnwantedMoney1764271000013 } from './storage/migrations/remember-unwanted-money.migration.js';
import { SeveralPayments1764270000003 } from './storage/migrations/several-payments.migration.js';
import { PaymentOptions } from './storage/payment-option.records.js';
import { Payments } from './storage/payment.repository.js';
import { PaymentRows } from './storage/payment.rows.js';
import { PaymentTable } from './storage/payment.table.js';
import { FinishOperation } from './sweep-payments/finish-operation.job.js';
import { FinishPayment } from './sweep-payments/finish-payment.job.js';
import { SweepPayments } from './sweep-payments/sweep-payments.job.js';
import { VoidPaymentController } from './void-payment/void-payment.controller.js';
import { VoidPaymentHandler } from './void-payment/void-payment.handler.js';

/** Payments: what orders are paid with, at which gateway, and where the money is. */
@Module({
  imports: [
    DiscoveryModule,
    ContextStorage.of({
      tables: [PaymentTable],
      migrations: [
        ...[CreatePayments1764150000000, CreateSandboxJournal1764150000001, CreateWebhooks1764271000001],
        ...[RefundOrders1764270000001, CreateDisputes1764271000002, ExtendSandboxJournal1764271000003],
        ...[CreateLedger1764271000004, CreateReconciliation1764271000005, DelayListings1764271000006],
        ...[SeveralPayments1764270000003, KeepSandboxMethods1764271000007, ClaimDisputes1764271000008],
        ...[AllowInquiries1764271000009, ListDisputes1764271000010, RememberPaypalOrders1764271000011],
        ...[DateReturnedRefunds1764271000012, RememberUnwantedMoney1764271000013],
      ],
    }),
  ],
  controllers: [
    ...[
      PutPaymentOptionController,
      ListConfiguredPaymentOptionsController,
      GetPaymentOptionController,
      DeletePaymentOptionController,
      ListPaymentOptionsController,
    ],
    ...[ListPaymentMethodsController, ForgetPaymentMethodController],
    ...[ListPaymentsController, GetPaymentController],
    ...[CapturePaymentController, VoidPaymentController, RefundPaymentController, BankPageController],
    ...[ReceiveWebhookController, ListDisputesController, GetDisputeController],
    ...[ListLedgerTransactionsController, GetLedgerBalancesController],
    ...[StartReconciliationController, GetReconciliationController],
    ...[ListReconciliationBreaksController, ResolveReconciliationBreakController],
  ],
  providers: [
    ...[Breakers, GatewayHealth, OfferedGateways, PaymentTerms, PaymentOptions, GiveUpAttemptHandler],
    ...[OpenBreakOnGatewayAnswerQuestioned],
    ...[PutPaymentOptionHandler, GetPaymentOptionHandler, DeletePaymentOptionHandler, ListPaymentOptionsHandler],
    ...[ListConfiguredPaymentOptionsHandler],
    ...[
      Payments,
      Operations,
      Gateways,
      Leases,
      PaymentJobs,
      Attempts,
      OperationLog,
      OperationAttempts,
      OperationsDesk,
      PaymentRows,
    ],
    ...[OpenPaymentHandler, AuthorizePaymentHandler, RecordAuthorizationHandler, SettlePaymentHandler],
    ...[CheckPaymentHandler, GetOrderPaymentsHandler, RefundOrderHandler, RefundDesk, OrderRefunds],
    ...[CapturePaymentHandler, VoidPaymentHandler, RefundPaymentHandler, GetPaymentHandler, ListPaymentsHandler],
    ...[SweepPayments, FinishPayment, FinishOperation, ReleasePaymentsOnOrderCancelled, ReleasePayment],
    ...[KeptMethods, ListPaymentMethodsHandler, ForgetPaymentMethodHandler],
    ...[ManualGateway, SandboxGateway, SandboxJournal, SandboxMethods, ...stripeProviders, ...paypalProviders],
    ...[Webhooks, WebhookMail, ReceiveWebhookHandler, ApplyWebhook, ForgetWebhooks],
    ...[Disputes, DisputeLog, ListDisputesHandler, GetDisputeHandler],
    ...[Ledger, BookLedgerOnPaymentFacts, ListLedgerTransactionsHandler, GetLedgerBalancesHandler],
    ...[GatewayTransactions, Reconciliations, ReconciliationRows, Breaks, KnownOrdersProjection],
    ...[TransactionListing, Reconciler, BreakRemedies, UnknownCharges, ToldDisputes, LedgerAudit],
    ...[StartReconciliationHandler, RunReconciliation, ReconcileOnSchedule, GetReconciliationHandler],
    ...[ListReconciliationBreaksHandler, ResolveReconciliationBreakHandler],
  ],
})
export class PaymentsModule {}
