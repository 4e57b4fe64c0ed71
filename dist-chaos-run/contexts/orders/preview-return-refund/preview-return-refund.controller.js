var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { ReceptionRequest, wantedReception } from '../views/reception.request.js';
import { RefundPreviewView } from '../views/return.view.js';
import { PreviewReturnRefund } from './preview-return-refund.handler.js';
let PreviewReturnRefundController = class PreviewReturnRefundController {
    constructor(queries) {
        this.queries = queries;
    }
    previewReturnRefund(id, body) {
        return this.queries.execute(new PreviewReturnRefund(id, wantedReception(body)));
    }
};
__decorate([
    Post(':id/refund-preview'),
    HttpCode(200),
    Access.scope('orders:read'),
    ApiOperation({
        operationId: 'previewReturnRefund',
        summary: 'What receiving these units now would come to',
        description: 'Takes the body of `POST /receptions`, refuses what that would refuse (but does not look at stock or payments), and changes nothing.',
    }),
    ApiOkResponse({ type: RefundPreviewView }),
    ApiProblem(404, 'orders.return_not_found'),
    ApiProblem(409, 'orders.return_step_refused', 'orders.over_received'),
    ApiProblem(422, 'validation_failed', 'orders.unknown_return_line', 'orders.restocking_fee_refused', 'orders.lines_not_sellable'),
    __param(0, UuidParam()),
    __param(1, Body()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, ReceptionRequest]),
    __metadata("design:returntype", Promise)
], PreviewReturnRefundController.prototype, "previewReturnRefund", null);
PreviewReturnRefundController = __decorate([
    ApiTags('Admin: returns'),
    Controller('v1/admin/returns'),
    __metadata("design:paramtypes", [QueryBus])
], PreviewReturnRefundController);
export { PreviewReturnRefundController };
//# sourceMappingURL=preview-return-refund.controller.js.map