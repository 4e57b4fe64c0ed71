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
import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { ApiProblem } from '../../http/open-api.js';
import { ApiPage, PageQuery } from '../../http/page.js';
import { UuidParam } from '../../http/uuid-param.js';
import { Access } from '../../security/access.js';
import { DeadLetters } from '../dead-letters.js';
import { FactOperations } from '../fact-operations.js';
export class DeadLetterQuery extends PageQuery {
}
__decorate([
    ApiPropertyOptional({ type: String, description: 'Only this subscriber.', example: 'daily-sales-projection' }),
    IsOptional(),
    IsString(),
    MaxLength(200),
    __metadata("design:type", String)
], DeadLetterQuery.prototype, "subscriber", void 0);
export class DeadLetterView {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], DeadLetterView.prototype, "id", void 0);
__decorate([
    ApiProperty({ example: 'daily-sales-projection' }),
    __metadata("design:type", String)
], DeadLetterView.prototype, "subscriber", void 0);
__decorate([
    ApiProperty({ type: 'integer', description: "The fact's position in the log." }),
    __metadata("design:type", Number)
], DeadLetterView.prototype, "position", void 0);
__decorate([
    ApiProperty({ example: 'orders.order-placed.v1' }),
    __metadata("design:type", String)
], DeadLetterView.prototype, "type", void 0);
__decorate([
    ApiProperty({ format: 'uuid', description: 'What the fact is about.' }),
    __metadata("design:type", String)
], DeadLetterView.prototype, "subject", void 0);
__decorate([
    ApiProperty({ description: 'Name, codes and place of the error; never its message, which may quote values.' }),
    __metadata("design:type", String)
], DeadLetterView.prototype, "error", void 0);
__decorate([
    ApiProperty({ type: 'integer' }),
    __metadata("design:type", Number)
], DeadLetterView.prototype, "attempts", void 0);
__decorate([
    ApiProperty({ format: 'date-time' }),
    __metadata("design:type", Date)
], DeadLetterView.prototype, "failed_at", void 0);
__decorate([
    ApiProperty({ type: String, format: 'date-time', nullable: true }),
    __metadata("design:type", Object)
], DeadLetterView.prototype, "retried_at", void 0);
__decorate([
    ApiProperty({ type: String, format: 'date-time', nullable: true }),
    __metadata("design:type", Object)
], DeadLetterView.prototype, "resolved_at", void 0);
let DeadLettersController = class DeadLettersController {
    constructor(deadLetters, operations) {
        this.deadLetters = deadLetters;
        this.operations = operations;
    }
    list(query) {
        return this.deadLetters.list(query, query.subscriber);
    }
    retry(id) {
        return this.operations.retry(id);
    }
};
__decorate([
    Get(),
    Access.scope('operations:read'),
    ApiOperation({
        operationId: 'listDeadLetters',
        summary: 'Facts that a subscriber gave up on',
        description: 'Unresolved ones only. Sorted by `failed_at`, the latest first unless asked otherwise.',
    }),
    ApiPage(DeadLetterView),
    ApiProblem(400, 'invalid_parameter', 'invalid_cursor'),
    __param(0, Query()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [DeadLetterQuery]),
    __metadata("design:returntype", Promise)
], DeadLettersController.prototype, "list", null);
__decorate([
    Post(':id/retry'),
    HttpCode(200),
    Access.scope('operations:write'),
    ApiOperation({
        operationId: 'retryDeadLetter',
        summary: 'Hand the fact to its subscriber once more',
        description: 'Answers the resolved letter. When the subscriber fails again, nothing of its work remains.',
    }),
    ApiOkResponse({ type: DeadLetterView }),
    ApiProblem(404, 'facts.dead_letter_not_found'),
    ApiProblem(409, 'facts.dead_letter_resolved', 'facts.dead_letter_fails_again'),
    __param(0, UuidParam()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String]),
    __metadata("design:returntype", Promise)
], DeadLettersController.prototype, "retry", null);
DeadLettersController = __decorate([
    ApiTags('Operations'),
    Controller('v1/admin/facts/dead-letters'),
    __metadata("design:paramtypes", [DeadLetters,
        FactOperations])
], DeadLettersController);
export { DeadLettersController };
//# sourceMappingURL=dead-letters.controller.js.map