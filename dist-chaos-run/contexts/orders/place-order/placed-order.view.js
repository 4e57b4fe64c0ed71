var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MoneyDto } from '../../../platform/http/money.dto.js';
import { OrderView } from '../views/order.view.js';
export class NextActionView {
}
__decorate([
    ApiProperty({ enum: ['redirect'] }),
    __metadata("design:type", String)
], NextActionView.prototype, "type", void 0);
__decorate([
    ApiProperty({ format: 'uri', description: 'Where the shopper proves who they are' }),
    __metadata("design:type", String)
], NextActionView.prototype, "url", void 0);
export class PlacedPaymentView {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], PlacedPaymentView.prototype, "id", void 0);
__decorate([
    ApiProperty({ enum: ['authorized', 'requires_action', 'pending'] }),
    __metadata("design:type", String)
], PlacedPaymentView.prototype, "status", void 0);
__decorate([
    ApiProperty(),
    __metadata("design:type", MoneyDto)
], PlacedPaymentView.prototype, "amount", void 0);
/** The outcome of a checkout. */
export class PlacedOrder {
}
__decorate([
    ApiProperty(),
    __metadata("design:type", OrderView)
], PlacedOrder.prototype, "order", void 0);
__decorate([
    ApiProperty({
        description: 'Opens the order for its shopper as `X-Order-Token`. Shown only here.',
        example: 'ot_...',
    }),
    __metadata("design:type", String)
], PlacedOrder.prototype, "order_token", void 0);
__decorate([
    ApiProperty(),
    __metadata("design:type", PlacedPaymentView)
], PlacedOrder.prototype, "payment", void 0);
__decorate([
    ApiPropertyOptional({ description: 'What the shopper must do next (with 202)' }),
    __metadata("design:type", NextActionView)
], PlacedOrder.prototype, "next_action", void 0);
//# sourceMappingURL=placed-order.view.js.map