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
export const TRANSFER_STATUSES = ['draft', 'in_transit', 'received', 'cancelled'];
export class TransferLineView {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], TransferLineView.prototype, "variant_id", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 12, description: 'Units to be sent, or that were sent' }),
    __metadata("design:type", Number)
], TransferLineView.prototype, "quantity", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 10, description: 'Units of them that arrived' }),
    __metadata("design:type", Number)
], TransferLineView.prototype, "received", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 0, description: "Units on their way: nobody's to sell" }),
    __metadata("design:type", Number)
], TransferLineView.prototype, "in_transit", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 2, description: 'Units that had not arrived when the transfer was closed' }),
    __metadata("design:type", Number)
], TransferLineView.prototype, "missing", void 0);
/** A transfer as the admin routes show it. */
export class TransferView {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], TransferView.prototype, "id", void 0);
__decorate([
    ApiProperty({ enum: TRANSFER_STATUSES, example: 'in_transit' }),
    __metadata("design:type", String)
], TransferView.prototype, "status", void 0);
__decorate([
    ApiProperty({ example: 'main', description: "The source's code" }),
    __metadata("design:type", String)
], TransferView.prototype, "from", void 0);
__decorate([
    ApiProperty({ example: 'south', description: "The destination's code" }),
    __metadata("design:type", String)
], TransferView.prototype, "to", void 0);
__decorate([
    ApiProperty({ type: [TransferLineView] }),
    __metadata("design:type", Array)
], TransferView.prototype, "lines", void 0);
__decorate([
    ApiProperty({ type: String, nullable: true, example: 'For the opening on Saturday' }),
    __metadata("design:type", Object)
], TransferView.prototype, "note", void 0);
__decorate([
    ApiProperty({ format: 'date-time' }),
    __metadata("design:type", String)
], TransferView.prototype, "created_at", void 0);
__decorate([
    ApiProperty({ type: String, format: 'date-time', nullable: true }),
    __metadata("design:type", Object)
], TransferView.prototype, "shipped_at", void 0);
__decorate([
    ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it was received or cancelled' }),
    __metadata("design:type", Object)
], TransferView.prototype, "ended_at", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 2 }),
    __metadata("design:type", Number)
], TransferView.prototype, "version", void 0);
export const TRANSFER_COLUMNS = `transfer.id, transfer.status, source.code AS "from", destination.code AS "to",
  transfer.lines, transfer.note, transfer.created_at, transfer.shipped_at, transfer.ended_at, transfer.version`;
/** Transfers with their locations; aliases `transfer`, `source`, `destination`. */
export const TRANSFERS = `inventory.transfers AS transfer
  JOIN inventory.locations AS source ON source.id = transfer.from_location_id
  JOIN inventory.locations AS destination ON destination.id = transfer.to_location_id`;
export function toTransferView(row) {
    const { id, status, from, to, note, version } = row;
    return {
        ...{ id, status, from, to },
        lines: row.lines.map((line) => lineView(line, status)),
        note,
        created_at: row.created_at.toISOString(),
        shipped_at: row.shipped_at?.toISOString() ?? null,
        ended_at: row.ended_at?.toISOString() ?? null,
        version,
    };
}
function lineView({ variantId, quantity, received }, status) {
    const open = quantity - received;
    return {
        ...{ variant_id: variantId, quantity, received },
        in_transit: status === 'in_transit' ? open : 0,
        missing: status === 'received' ? open : 0,
    };
}
//# sourceMappingURL=transfer.view.js.map