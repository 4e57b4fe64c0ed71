var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { ApiProperty } from '@nestjs/swagger';
import { ORDER_MAIL_KINDS } from '../domain/order-mail-kind.js';
/** A letter about an order; whom it goes to is the order's business. */
export class OrderMailView {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], OrderMailView.prototype, "id", void 0);
__decorate([
    ApiProperty({ enum: ORDER_MAIL_KINDS }),
    __metadata("design:type", String)
], OrderMailView.prototype, "kind", void 0);
__decorate([
    ApiProperty({ format: 'uuid', description: 'The fulfilment, refund or return it tells of, else the order' }),
    __metadata("design:type", String)
], OrderMailView.prototype, "subject_id", void 0);
__decorate([
    ApiProperty({ enum: ['waiting', 'sent'] }),
    __metadata("design:type", String)
], OrderMailView.prototype, "status", void 0);
__decorate([
    ApiProperty({ format: 'date-time' }),
    __metadata("design:type", String)
], OrderMailView.prototype, "planned_at", void 0);
__decorate([
    ApiProperty({ type: String, format: 'date-time', nullable: true }),
    __metadata("design:type", Object)
], OrderMailView.prototype, "sent_at", void 0);
export function toOrderMailView({ id, kind, subjectId, plannedAt, sentAt }) {
    return {
        ...{ id, kind, subject_id: subjectId, status: sentAt ? 'sent' : 'waiting' },
        planned_at: plannedAt.toISOString(),
        sent_at: sentAt?.toISOString() ?? null,
    };
}
//# sourceMappingURL=order-mail.view.js.map