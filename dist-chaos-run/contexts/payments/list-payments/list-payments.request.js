var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../../../platform/http/page.js';
import { PAYMENT_STATUSES } from '../views/payment.view.js';
export class PaymentsQuery extends PageQuery {
}
__decorate([
    ApiPropertyOptional({ type: String, format: 'uuid' }),
    IsOptional(),
    IsUUID('all'),
    __metadata("design:type", String)
], PaymentsQuery.prototype, "order_id", void 0);
__decorate([
    ApiPropertyOptional({ enum: PAYMENT_STATUSES }),
    IsOptional(),
    IsIn(PAYMENT_STATUSES),
    __metadata("design:type", String)
], PaymentsQuery.prototype, "status", void 0);
//# sourceMappingURL=list-payments.request.js.map