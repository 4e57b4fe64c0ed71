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
import { IsIn, IsOptional, Matches } from 'class-validator';
import { PageQuery } from '../../../platform/http/page.js';
import { STOCK_COUNT_STATUSES } from '../views/stock-count.view.js';
export class CountsQuery extends PageQuery {
}
__decorate([
    ApiPropertyOptional({ enum: STOCK_COUNT_STATUSES }),
    IsOptional(),
    IsIn(STOCK_COUNT_STATUSES),
    __metadata("design:type", String)
], CountsQuery.prototype, "status", void 0);
__decorate([
    ApiPropertyOptional({ type: String, example: 'main', description: "A location's code" }),
    IsOptional(),
    Matches(/^[a-z0-9][a-z0-9_-]{0,49}$/),
    __metadata("design:type", String)
], CountsQuery.prototype, "location", void 0);
//# sourceMappingURL=list-counts.request.js.map