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
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Access } from '../../../platform/security/access.js';
import { GetAvailability } from '../contract/get-availability.query.js';
import { AvailabilityList, AvailabilityQuery, toAvailabilityView, variantsOf } from '../views/availability.view.js';
let GetAvailabilityController = class GetAvailabilityController {
    constructor(queryBus) {
        this.queryBus = queryBus;
    }
    async get(query) {
        const ids = variantsOf(query);
        const found = await this.queryBus.execute(new GetAvailability(ids));
        const views = new Map(found.map((each) => [each.variantId, toAvailabilityView(each)]));
        return { data: ids.map((id) => views.get(id) ?? toAvailabilityView({ variantId: id, available: 0 })) };
    }
};
__decorate([
    Get(),
    Access.public(),
    ApiOperation({
        operationId: 'getAvailability',
        summary: 'What can be bought of some variants right now',
        description: 'In the order asked for. A variant that nobody has heard of has nothing available.',
    }),
    ApiOkResponse({ type: AvailabilityList }),
    ApiProblem(400, 'malformed_parameter'),
    __param(0, Query()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [AvailabilityQuery]),
    __metadata("design:returntype", Promise)
], GetAvailabilityController.prototype, "get", null);
GetAvailabilityController = __decorate([
    ApiTags('Store: availability'),
    Controller('v1/store/availability'),
    __metadata("design:paramtypes", [QueryBus])
], GetAvailabilityController);
export { GetAvailabilityController };
//# sourceMappingURL=get-availability.controller.js.map