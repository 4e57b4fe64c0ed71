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
import { TRANSFER_STATUSES } from '../views/transfer.view.js';
export class TransfersQuery extends PageQuery {
}
__decorate([
    ApiPropertyOptional({ enum: TRANSFER_STATUSES }),
    IsOptional(),
    IsIn(TRANSFER_STATUSES),
    __metadata("design:type", String)
], TransfersQuery.prototype, "status", void 0);
__decorate([
    ApiPropertyOptional({ type: String, example: 'main', description: "The source's code" }),
    IsOptional(),
    Matches(/^[a-z0-9][a-z0-9_-]{0,49}$/),
    __metadata("design:type", String)
], TransfersQuery.prototype, "from", void 0);
__decorate([
    ApiPropertyOptional({ type: String, example: 'south', description: "The destination's code" }),
    IsOptional(),
    Matches(/^[a-z0-9][a-z0-9_-]{0,49}$/),
    __metadata("design:type", String)
], TransfersQuery.prototype, "to", void 0);
//# sourceMappingURL=list-transfers.request.js.map