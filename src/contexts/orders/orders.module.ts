import { Module } from '@nestjs/common';
import { ContextStorage } from '../../platform/database/context-storage.js';
import { AddOrderNoteController } from './add-order-note/add-order-note.controller.js';
import { AddOrderNoteHandler } from './add-order-note/add-order-note.handler.js';
import { CancelFulfilmentController } from './cancel-fulfilment/cancel-fulfilment.controller.js';
import { CancelFulfilmentHandler } from './cancel-fulfilment/cancel-fulfilment.handler.js';
import { CancelOrderLinesController } from './cancel-order-lines/cancel-order-lines.controller.js';
import { CancelOrderLinesHandler } from './cancel-order-lines/cancel-order-lines.handler.js';
import { CancelOrderController } from './cancel-order/cancel-order.controller.js';
import { CancelOrderHandler } from './cancel-order/cancel-order.handler.js';
import { CancelOwnOrderController } from './cancel-own-order/cancel-own-order.controller.js';
import { CancelOwnOrderHandler } from './cancel-own-order/cancel-own-order.handler.js';
import { CARTS } from './carts.slices.js';
import { DeleteOrderNoteController } from './delete-order-note/delete-order-note.controller.js';
import { DeleteOrderNoteHandler } from './delete-order-note/delete-order-note.handler.js';
import { DeliverFulfilmentController } from './deliver-fulfilment/deliver-fulfilment.controller.js';
import { DeliverFulfilmentHandler } from './deliver-fulfilment/deliver-fulfilment.handler.js';
import { DescribeOrderHandler } from './describe-order/describe-order.handler.js';
import { ChangeDesk } from './desk/change-desk.js';
import { PaymentDesk } from './desk/payment-desk.js';
import { PriceAdditions } from './desk/price-additions.js';
import { EditOrderController } from './edit-order/edit-order.controller.js';
import { EditOrderHandler } from './edit-order/edit-order.handler.js';
import { PreviewOrderEditHandler } from './edit-order/preview-order-edit.handler.js';
import { ExpireOrders } from './expire-orders/expire-orders.job.js';
import { FulfilOrderController } from './fulfil-order/fulfil-order.controller.js';
import { FulfilOrderHandler } from './fulfil-order/fulfil-order.handler.js';
import { GetOrderTimelineForStaffController } from './get-order-timeline/get-order-timeline-for-staff.controller.js';
import { GetOrderTimelineController } from './get-order-timeline/get-order-timeline.controller.js';
import { GetOrderTimelineHandler } from './get-order-timeline/get-order-timeline.handler.js';
import { GetOrderForStaffController } from './get-order/get-order-for-staff.controller.js';
import { GetOrderController } from './get-order/get-order.controller.js';
import { GetOrderHandler } from './get-order/get-order.handler.js';
import { ListOrderNotesController } from './list-order-notes/list-order-notes.controller.js';
import { ListOrderNotesHandler } from './list-order-notes/list-order-notes.handler.js';
import { ListOrdersController } from './list-orders/list-orders.controller.js';
import { ListOrdersHandler } from './list-orders/list-orders.handler.js';
import { PayDue } from './pay-order/pay-due.js';
import { PayOrderForStaffController } from './pay-order/pay-order-for-staff.controller.js';
import { PayOrderController } from './pay-order/pay-order.controller.js';
import { Room } from './pay-order/room.js';
import { CompleteCartController } from './place-order/complete-cart.controller.js';
import { GiveBackSurplus } from './give-back-surplus/give-back-surplus.job.js';
import { HoldLines } from './place-order/hold-lines.js';
import { PlaceAndPay } from './place-order/place-and-pay.js';
import { PlaceOrderController } from './place-order/place-order.controller.js';
import { PlaceOrderHandler } from './place-order/place-order.handler.js';
import { PriceCheckout } from './place-order/price-checkout.js';
import { RETURNS } from './returns.slices.js';
import { CancelOrderOnPaymentDeclined } from './settle-order/cancel-order-on-payment-declined.js';
import { ConfirmOrderOnPaymentAuthorized } from './settle-order/confirm-order-on-payment-authorized.js';
import { SettleOrderHandler } from './settle-order/settle-order.handler.js';
import { BuyerKeys } from './storage/buyer-keys.js';
import { CartTable } from './storage/cart.table.js';
import { AddEdits1764170100000 } from './storage/migrations/add-edits.migration.js';
import { AddExchanges1764252000000 } from './storage/migrations/add-exchanges.migration.js';
import { AddLineCounts1764170000000 } from './storage/migrations/add-line-counts.migration.js';
import { AddOrderSearch1764170300000 } from './storage/migrations/add-order-search.migration.js';
import { AddRecordedAt1764143000000 } from './storage/migrations/add-recorded-at.migration.js';
import { CreateBuyerSecret1764270300000 } from './storage/migrations/create-buyer-secret.migration.js';
import { CreateCarts1764141000000 } from './storage/migrations/create-carts.migration.js';
import { CreateOrders1764140000000 } from './storage/migrations/create-orders.migration.js';
import { CreateReturns1764251000000 } from './storage/migrations/create-returns.migration.js';
import { CreateShippingOptions1764142000000 } from './storage/migrations/create-shipping-options.migration.js';
import { OrderMoney1764270000002 } from './storage/migrations/order-money.migration.js';
import { Orders } from './storage/order.repository.js';
import { OrderTable } from './storage/order.table.js';
import { ReturnTable } from './storage/return.table.js';
import { TrackFulfilmentController } from './track-fulfilment/track-fulfilment.controller.js';
import { TrackFulfilmentHandler } from './track-fulfilment/track-fulfilment.handler.js';
import { NoteDisputeOnDisputeFacts } from './track-payment/note-dispute-on-dispute-facts.js';
import { TrackPaymentOnPaymentFacts } from './track-payment/track-payment-on-payment-facts.js';

/** Orders: from the first line in a cart to the last parcel out of the door. */
@Module({
  imports: [
    ContextStorage.of({
      tables: [OrderTable, CartTable, ReturnTable],
      migrations: [
        CreateOrders1764140000000,
        CreateCarts1764141000000,
        CreateShippingOptions1764142000000,
        AddRecordedAt1764143000000,
        OrderMoney1764270000002,
        AddLineCounts1764170000000,
        AddEdits1764170100000,
        AddOrderSearch1764170300000,
        CreateReturns1764251000000,
        AddExchanges1764252000000,
        CreateBuyerSecret1764270300000,
      ],
    }),
  ],
  controllers: [
    ...CARTS.controllers,
    CompleteCartController,
    PlaceOrderController,
    PayOrderController,
    PayOrderForStaffController,
    GetOrderController,
    ListOrdersController,
    GetOrderForStaffController,
    FulfilOrderController,
    TrackFulfilmentController,
    DeliverFulfilmentController,
    CancelFulfilmentController,
    CancelOrderController,
    CancelOrderLinesController,
    EditOrderController,
    GetOrderTimelineController,
    GetOrderTimelineForStaffController,
    AddOrderNoteController,
    ListOrderNotesController,
    DeleteOrderNoteController,
    CancelOwnOrderController,
    ...RETURNS.controllers,
  ],
  providers: [
    ...CARTS.providers,
    Orders,
    PriceCheckout,
    PlaceOrderHandler,
    BuyerKeys,
    HoldLines,
    PlaceAndPay,
    PayDue,
    Room,
    SettleOrderHandler,
    ConfirmOrderOnPaymentAuthorized,
    CancelOrderOnPaymentDeclined,
    TrackPaymentOnPaymentFacts,
    NoteDisputeOnDisputeFacts,
    PaymentDesk,
    GiveBackSurplus,
    ExpireOrders,
    GetOrderHandler,
    ListOrdersHandler,
    DescribeOrderHandler,
    FulfilOrderHandler,
    TrackFulfilmentHandler,
    DeliverFulfilmentHandler,
    CancelFulfilmentHandler,
    ChangeDesk,
    CancelOrderHandler,
    CancelOrderLinesHandler,
    PriceAdditions,
    EditOrderHandler,
    GetOrderTimelineHandler,
    AddOrderNoteHandler,
    ListOrderNotesHandler,
    DeleteOrderNoteHandler,
    PreviewOrderEditHandler,
    CancelOwnOrderHandler,
    ...RETURNS.providers,
  ],
})
export class OrdersModule {}
