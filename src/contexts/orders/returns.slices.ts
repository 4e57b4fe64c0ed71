import { ApproveReturnController } from './approve-return/approve-return.controller.js';
import { ApproveReturnHandler } from './approve-return/approve-return.handler.js';
import { CancelOwnReturnController } from './cancel-own-return/cancel-own-return.controller.js';
import { CancelOwnReturnHandler } from './cancel-own-return/cancel-own-return.handler.js';
import { CancelReturnController } from './cancel-return/cancel-return.controller.js';
import { CancelReturnHandler } from './cancel-return/cancel-return.handler.js';
import { CloseReturnController } from './close-return/close-return.controller.js';
import { CloseReturnHandler } from './close-return/close-return.handler.js';
import { DescribeReturnHandler } from './describe-return/describe-return.handler.js';
import { GetReturnController } from './get-return/get-return.controller.js';
import { GetReturnHandler } from './get-return/get-return.handler.js';
import { ListOrderReturnsController } from './list-order-returns/list-order-returns.controller.js';
import { ListOrderReturnsHandler } from './list-order-returns/list-order-returns.handler.js';
import { ListReturnsController } from './list-returns/list-returns.controller.js';
import { ListReturnsHandler } from './list-returns/list-returns.handler.js';
import { PreviewReturnRefundController } from './preview-return-refund/preview-return-refund.controller.js';
import { PreviewReturnRefundHandler } from './preview-return-refund/preview-return-refund.handler.js';
import { ReceiveReturnController } from './receive-return/receive-return.controller.js';
import { ReceiveReturnHandler } from './receive-return/receive-return.handler.js';
import { RejectReturnController } from './reject-return/reject-return.controller.js';
import { RejectReturnHandler } from './reject-return/reject-return.handler.js';
import { RequestReturnController } from './request-return/request-return.controller.js';
import { RequestReturnForStaffController } from './request-return/request-return-for-staff.controller.js';
import { RequestReturnHandler } from './request-return/request-return.handler.js';
import { ReturnDesk } from './desk/return-desk.js';
import { SettleReception } from './desk/settle-reception.js';
import { AwaitedUnits } from './storage/awaited-units.js';
import { Returns } from './storage/return.repository.js';
import { OrderTokens } from './storage/order-tokens.js';
import { ReturnSteps } from './storage/return-steps.js';

/** The part of orders' table of contents that is about returns, from the wish to the refund. */
export const RETURNS = {
  controllers: [
    RequestReturnController,
    RequestReturnForStaffController,
    ListOrderReturnsController,
    CancelOwnReturnController,
    ListReturnsController,
    GetReturnController,
    ApproveReturnController,
    RejectReturnController,
    CancelReturnController,
    PreviewReturnRefundController,
    ReceiveReturnController,
    CloseReturnController,
  ],
  providers: [
    Returns,
    AwaitedUnits,
    OrderTokens,
    ReturnSteps,
    SettleReception,
    ReturnDesk,
    RequestReturnHandler,
    ListOrderReturnsHandler,
    CancelOwnReturnHandler,
    ListReturnsHandler,
    GetReturnHandler,
    ApproveReturnHandler,
    RejectReturnHandler,
    CancelReturnHandler,
    PreviewReturnRefundHandler,
    ReceiveReturnHandler,
    CloseReturnHandler,
    DescribeReturnHandler,
  ],
};
