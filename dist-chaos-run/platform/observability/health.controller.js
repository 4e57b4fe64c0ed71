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
import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../security/access.js';
import { HealthChecks } from './health-checks.js';
/** For the machines that start, stop and route to this process. */
let HealthController = class HealthController {
    constructor(healthChecks) {
        this.healthChecks = healthChecks;
    }
    /** The process runs; whether it can serve is another question. */
    live() {
        return { status: 'live' };
    }
    async ready(reply) {
        const health = await this.healthChecks.read();
        if (health.status !== 'ready')
            reply.status(HttpStatus.SERVICE_UNAVAILABLE).header('Retry-After', '1');
        return health;
    }
};
__decorate([
    Get('live'),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", []),
    __metadata("design:returntype", Object)
], HealthController.prototype, "live", null);
__decorate([
    Get('ready'),
    __param(0, Res({ passthrough: true })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", Promise)
], HealthController.prototype, "ready", null);
HealthController = __decorate([
    ApiExcludeController(),
    Access.public(),
    Controller('health'),
    __metadata("design:paramtypes", [HealthChecks])
], HealthController);
export { HealthController };
//# sourceMappingURL=health.controller.js.map