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
export const STOCK_COUNT_STATUSES = ['open', 'applied', 'cancelled'];
/** A stock count as the admin routes show it. */
export class StockCountView {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], StockCountView.prototype, "id", void 0);
__decorate([
    ApiProperty({ enum: STOCK_COUNT_STATUSES, example: 'open' }),
    __metadata("design:type", String)
], StockCountView.prototype, "status", void 0);
__decorate([
    ApiProperty({ example: 'main', description: "The location's code" }),
    __metadata("design:type", String)
], StockCountView.prototype, "location", void 0);
__decorate([
    ApiProperty({ description: 'Of all that is there, or of listed variants only' }),
    __metadata("design:type", Boolean)
], StockCountView.prototype, "everything", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 120, description: 'Variants to be counted' }),
    __metadata("design:type", Number)
], StockCountView.prototype, "lines", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 80, description: 'Variants that have been counted' }),
    __metadata("design:type", Number)
], StockCountView.prototype, "counted", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 3, description: 'Counted variants that differ from the books' }),
    __metadata("design:type", Number)
], StockCountView.prototype, "differing", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 2, description: 'Units found beyond the books' }),
    __metadata("design:type", Number)
], StockCountView.prototype, "units_over", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 5, description: 'Units that the books have and nobody found' }),
    __metadata("design:type", Number)
], StockCountView.prototype, "units_short", void 0);
__decorate([
    ApiProperty({ type: String, nullable: true, example: 'Yearly count' }),
    __metadata("design:type", Object)
], StockCountView.prototype, "note", void 0);
__decorate([
    ApiProperty({ format: 'date-time' }),
    __metadata("design:type", String)
], StockCountView.prototype, "opened_at", void 0);
__decorate([
    ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it was applied or cancelled' }),
    __metadata("design:type", Object)
], StockCountView.prototype, "ended_at", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 1 }),
    __metadata("design:type", Number)
], StockCountView.prototype, "version", void 0);
/** The columns of `StockCountRow`, selected from `STOCK_COUNTS`. */
export const STOCK_COUNT_COLUMNS = `count.id, count.status, location.code AS location, count.everything, sums.*,
  count.note, count.opened_at, count.ended_at, count.version`;
/** Counts with their locations and sums; aliases `count`, `location`, `sums`. */
export const STOCK_COUNTS = `inventory.stock_counts AS count
  JOIN inventory.locations AS location ON location.id = count.location_id
  CROSS JOIN LATERAL (
    SELECT count(*) AS lines, count(counted) AS counted, count(*) FILTER (WHERE counted <> expected) AS differing,
      coalesce(sum(counted - expected) FILTER (WHERE counted > expected), 0) AS units_over,
      coalesce(sum(expected - counted) FILTER (WHERE counted < expected), 0) AS units_short
    FROM inventory.stock_count_lines AS line WHERE line.count_id = count.id
  ) AS sums`;
export function toStockCountView({ opened_at, ended_at, ...row }) {
    return { ...row, opened_at: opened_at.toISOString(), ended_at: ended_at?.toISOString() ?? null };
}
//# sourceMappingURL=stock-count.view.js.map