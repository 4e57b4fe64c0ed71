var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Injectable } from '@nestjs/common';
/** Knows that the process has been asked to end: readiness goes first, requests in flight finish, connections close. */
let Drain = class Drain {
    constructor() {
        this.draining = false;
    }
    get isDraining() {
        return this.draining;
    }
    /** The first of Nest's shutdown hooks, long before the server stops listening. */
    onModuleDestroy() {
        this.draining = true;
    }
};
Drain = __decorate([
    Injectable()
], Drain);
export { Drain };
//# sourceMappingURL=drain.js.map