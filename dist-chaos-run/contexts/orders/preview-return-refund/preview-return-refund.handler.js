var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Query, QueryHandler } from '@nestjs/cqrs';
import { SettleReception } from '../desk/settle-reception.js';
import { Returns } from '../storage/return.repository.js';
import { toRefundPreviewView } from '../views/return.view.js';
/**
 * What receiving these units now would come to. Two SQL statements, and two more to price an exchange. Throws
 * `ReturnNotFound`, `ReturnStepRefused`, `UnknownReturnLine`, `OverReceived`, `RestockingFeeRefused`, `LinesNotSellable`.
 */
export class PreviewReturnRefund extends Query {
    constructor(returnId, reception) {
        super();
        this.returnId = returnId;
        this.reception = reception;
    }
}
let PreviewReturnRefundHandler = class PreviewReturnRefundHandler {
    constructor(returns, reception) {
        this.returns = returns;
        this.reception = reception;
    }
    async execute({ returnId, reception }) {
        const awaiting = await this.returns.get(returnId);
        awaiting.expect(reception.lines);
        return toRefundPreviewView(await this.reception.preview(awaiting, reception), awaiting.state.currency);
    }
};
PreviewReturnRefundHandler = __decorate([
    QueryHandler(PreviewReturnRefund),
    __metadata("design:paramtypes", [Returns,
        SettleReception])
], PreviewReturnRefundHandler);
export { PreviewReturnRefundHandler };
//# sourceMappingURL=preview-return-refund.handler.js.map