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
export const ALERT_STATUSES = ['open', 'acknowledged', 'resolved'];
/** An alert as the admin routes show it. */
export class AlertView {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], AlertView.prototype, "id", void 0);
__decorate([
    ApiProperty({ enum: ALERT_STATUSES, example: 'open' }),
    __metadata("design:type", Object)
], AlertView.prototype, "status", void 0);
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], AlertView.prototype, "variant_id", void 0);
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], AlertView.prototype, "location_id", void 0);
__decorate([
    ApiProperty({ example: 'main', description: "The location's code" }),
    __metadata("design:type", String)
], AlertView.prototype, "location", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 2, description: 'Units that were available when it was raised' }),
    __metadata("design:type", Number)
], AlertView.prototype, "available", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 5, description: 'Available units that counted as low' }),
    __metadata("design:type", Number)
], AlertView.prototype, "threshold", void 0);
__decorate([
    ApiProperty({ format: 'date-time' }),
    __metadata("design:type", String)
], AlertView.prototype, "raised_at", void 0);
__decorate([
    ApiProperty({ type: String, format: 'date-time', nullable: true }),
    __metadata("design:type", Object)
], AlertView.prototype, "acknowledged_at", void 0);
__decorate([
    ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When there was enough again' }),
    __metadata("design:type", Object)
], AlertView.prototype, "resolved_at", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 1 }),
    __metadata("design:type", Number)
], AlertView.prototype, "version", void 0);
/** The columns of `AlertRow`, selected from `ALERTS`. */
export const ALERT_COLUMNS = `alert.id, CASE WHEN alert.resolved_at IS NOT NULL THEN 'resolved'
    WHEN alert.acknowledged_at IS NOT NULL THEN 'acknowledged' ELSE 'open' END AS status,
  alert.variant_id, alert.location_id, location.code AS location, alert.available, alert.threshold, alert.raised_at,
  alert.acknowledged_at, alert.resolved_at, alert.version`;
/** Alerts with their locations; aliases `alert` and `location`. */
export const ALERTS = 'inventory.alerts AS alert JOIN inventory.locations AS location ON location.id = alert.location_id';
export function toAlertView({ raised_at, acknowledged_at, resolved_at, ...row }) {
    return {
        ...row,
        raised_at: raised_at.toISOString(),
        acknowledged_at: acknowledged_at?.toISOString() ?? null,
        resolved_at: resolved_at?.toISOString() ?? null,
    };
}
//# sourceMappingURL=alert.view.js.map