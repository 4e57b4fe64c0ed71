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
export const RECONCILIATION_STATUSES = ['waiting', 'running', 'done'];
export class ReconciledGateway {
}
__decorate([
    ApiProperty({ example: 'stripe' }),
    __metadata("design:type", String)
], ReconciledGateway.prototype, "gateway", void 0);
__decorate([
    ApiProperty({ enum: ['listed', 'failed'], description: '`failed`: it did not list; its breaks stay as they are' }),
    __metadata("design:type", String)
], ReconciledGateway.prototype, "status", void 0);
__decorate([
    ApiProperty({ type: 'integer', description: 'Transactions that it listed this time' }),
    __metadata("design:type", Number)
], ReconciledGateway.prototype, "transactions", void 0);
/** A run, and what came of it. */
export class ReconciliationView {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], ReconciliationView.prototype, "id", void 0);
__decorate([
    ApiProperty({ enum: RECONCILIATION_STATUSES }),
    __metadata("design:type", Object)
], ReconciliationView.prototype, "status", void 0);
__decorate([
    ApiProperty({ nullable: true, type: String, format: 'date-time', description: 'What was compared is younger' }),
    __metadata("design:type", Object)
], ReconciliationView.prototype, "compared_from", void 0);
__decorate([
    ApiProperty({
        nullable: true,
        type: String,
        format: 'date-time',
        description: 'And older: later things are under way',
    }),
    __metadata("design:type", Object)
], ReconciliationView.prototype, "compared_to", void 0);
__decorate([
    ApiProperty({ type: [ReconciledGateway] }),
    __metadata("design:type", Array)
], ReconciliationView.prototype, "gateways", void 0);
__decorate([
    ApiProperty({ type: 'integer', description: 'Differences that it found' }),
    __metadata("design:type", Number)
], ReconciliationView.prototype, "found", void 0);
__decorate([
    ApiProperty({ type: 'integer', description: 'Those that were new' }),
    __metadata("design:type", Number)
], ReconciliationView.prototype, "opened", void 0);
__decorate([
    ApiProperty({ type: 'integer', description: 'Breaks that are gone, or that it saw to itself' }),
    __metadata("design:type", Number)
], ReconciliationView.prototype, "resolved", void 0);
__decorate([
    ApiProperty({ format: 'date-time' }),
    __metadata("design:type", String)
], ReconciliationView.prototype, "created_at", void 0);
__decorate([
    ApiProperty({ nullable: true, type: String, format: 'date-time' }),
    __metadata("design:type", Object)
], ReconciliationView.prototype, "finished_at", void 0);
//# sourceMappingURL=reconciliation.view.js.map