var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Injectable } from '@nestjs/common';
/** Tells this process's consumers that the log has grown, without asking the database. */
let WakeSignal = class WakeSignal {
    constructor() {
        this.listeners = new Set();
    }
    /** Called after a commit that appended facts. */
    wake() {
        this.listeners.forEach((listener) => listener());
    }
    onWake(listener) {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
    }
};
WakeSignal = __decorate([
    Injectable()
], WakeSignal);
export { WakeSignal };
//# sourceMappingURL=wake-signal.js.map