var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { JOB_HANDLER } from './job-handler.js';
/** Every class under `@JobHandler`, by the name of its job. */
let JobHandlers = class JobHandlers {
    constructor(discovery) {
        this.discovery = discovery;
    }
    get all() {
        return (this.found ??= this.discover());
    }
    discover() {
        const found = new Map();
        for (const { metatype, instance } of this.discovery.getProviders()) {
            const options = metatype && Reflect.getMetadata(JOB_HANDLER, metatype);
            if (!options)
                continue;
            if (found.has(options.name))
                throw new Error(`The job ${options.name} has two handlers.`);
            found.set(options.name, { options, handler: instance });
        }
        return found;
    }
};
JobHandlers = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [DiscoveryService])
], JobHandlers);
export { JobHandlers };
//# sourceMappingURL=job-handlers.js.map