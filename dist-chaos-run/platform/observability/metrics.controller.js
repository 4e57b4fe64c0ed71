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
import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../security/access.js';
import { Metrics } from './metrics.js';
/** For Prometheus. */
let MetricsController = class MetricsController {
    constructor(metrics) {
        this.metrics = metrics;
    }
    read(reply) {
        reply.header('Content-Type', this.metrics.registry.contentType);
        return this.metrics.registry.metrics();
    }
};
__decorate([
    Get(),
    __param(0, Res({ passthrough: true })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", Promise)
], MetricsController.prototype, "read", null);
MetricsController = __decorate([
    ApiExcludeController(),
    Access.public(),
    Controller('metrics'),
    __metadata("design:paramtypes", [Metrics])
], MetricsController);
export { MetricsController };
//# sourceMappingURL=metrics.controller.js.map