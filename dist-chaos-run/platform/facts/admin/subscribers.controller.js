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
import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../http/open-api.js';
import { ApiPage } from '../../http/page.js';
import { Access } from '../../security/access.js';
import { FactOperations } from '../fact-operations.js';
export class SubscriberView {
}
__decorate([
    ApiProperty({ example: 'daily-sales-projection' }),
    __metadata("design:type", String)
], SubscriberView.prototype, "name", void 0);
__decorate([
    ApiProperty({ type: [String], example: ['orders.order-placed.v1'] }),
    __metadata("design:type", Array)
], SubscriberView.prototype, "types", void 0);
__decorate([
    ApiProperty({ type: 'integer', description: 'How far it has read the log, as stored.' }),
    __metadata("design:type", Number)
], SubscriberView.prototype, "position", void 0);
__decorate([
    ApiProperty({ type: 'integer', description: 'Facts of its types that wait for it; counts no further than 10,000.' }),
    __metadata("design:type", Number)
], SubscriberView.prototype, "lag", void 0);
__decorate([
    ApiProperty({ type: 'integer' }),
    __metadata("design:type", Number)
], SubscriberView.prototype, "dead_letters", void 0);
__decorate([
    ApiProperty({ description: 'Whether it can be told the whole history again.' }),
    __metadata("design:type", Boolean)
], SubscriberView.prototype, "replayable", void 0);
let SubscribersController = class SubscribersController {
    constructor(operations) {
        this.operations = operations;
    }
    async list() {
        return { data: await this.operations.subscribers(), page: { next_cursor: null, has_more: false } };
    }
    replay(name) {
        return this.operations.replay(name);
    }
};
__decorate([
    Get(),
    Access.scope('operations:read'),
    ApiOperation({ operationId: 'listSubscribers', summary: 'Who listens to facts, and how far behind they are' }),
    ApiPage(SubscriberView),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", []),
    __metadata("design:returntype", Promise)
], SubscribersController.prototype, "list", null);
__decorate([
    Post(':name/replay'),
    HttpCode(202),
    Access.scope('operations:write'),
    ApiOperation({
        operationId: 'replaySubscriber',
        summary: 'Build a read model anew from the whole log',
        description: 'Empties it and begins at the first fact; its lag tells how far it got. Its dead letters are dropped.',
    }),
    ApiAcceptedResponse({ description: 'The replay has begun.' }),
    ApiProblem(404, 'facts.subscriber_not_found'),
    ApiProblem(409, 'facts.subscriber_not_replayable'),
    __param(0, Param('name')),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String]),
    __metadata("design:returntype", Promise)
], SubscribersController.prototype, "replay", null);
SubscribersController = __decorate([
    ApiTags('Operations'),
    Controller('v1/admin/facts/subscribers'),
    __metadata("design:paramtypes", [FactOperations])
], SubscribersController);
export { SubscribersController };
//# sourceMappingURL=subscribers.controller.js.map