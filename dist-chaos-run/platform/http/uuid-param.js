var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Injectable, Param } from '@nestjs/common';
import { DomainError } from '../domain/domain-error.js';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** True for the text of a UUID of any version. */
export function isUuid(value) {
    return typeof value === 'string' && UUID.test(value);
}
/** A path that names nothing: answered like an id that is not there, so that nobody learns which ids exist. */
export class NothingHere extends DomainError {
    constructor() {
        super('There is nothing here.');
        this.code = 'not_found';
        this.kind = 'not_found';
    }
}
let UuidPipe = class UuidPipe {
    transform(value) {
        if (!isUuid(value))
            throw new NothingHere();
        return value.toLowerCase();
    }
};
UuidPipe = __decorate([
    Injectable()
], UuidPipe);
/** A path parameter that is a UUID, in lower case; anything else is 404. */
export function UuidParam(name = 'id') {
    return Param(name, UuidPipe);
}
//# sourceMappingURL=uuid-param.js.map