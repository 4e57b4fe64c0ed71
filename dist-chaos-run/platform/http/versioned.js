var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { createParamDecorator, Injectable, UseInterceptors, } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { map } from 'rxjs';
import { MalformedParameter } from './input.errors.js';
import { ApiProblem } from './open-api.js';
let VersionInterceptor = class VersionInterceptor {
    intercept(context, next) {
        const request = context.switchToHttp().getRequest();
        const reply = context.switchToHttp().getResponse();
        return next.handle().pipe(map((value) => {
            const version = value?.version;
            if (typeof version !== 'number')
                return value;
            const etag = `"${version}"`;
            reply.header('ETag', etag);
            if (request.method !== 'GET' || request.headers['if-none-match'] !== etag)
                return value;
            reply.status(304);
            return undefined;
        }));
    }
};
VersionInterceptor = __decorate([
    Injectable()
], VersionInterceptor);
/** Answers the `version` of what a route returns as its strong `ETag`, and 304 to a GET that knows it already. */
export function Versioned() {
    return UseInterceptors(VersionInterceptor);
}
/**
 * The version that the client's `If-Match` expects; undefined without the header, or when any version will do (`*`).
 * Throws `MalformedParameter` for anything that was never an ETag of ours. Hand it to `repository.update(id, change, version)`.
 */
const IfMatchParam = createParamDecorator((_, context) => {
    const given = context.switchToHttp().getRequest().headers['if-match'];
    if (given === undefined || given.trim() === '*')
        return undefined;
    const version = /^"(\d{1,9})"$/.exec(given.trim())?.[1];
    if (version === undefined)
        throw MalformedParameter.of('If-Match', 'If-Match takes one ETag as we answered it, such as "3"');
    return Number(version);
});
/** @see IfMatchParam; documents the header and 412 as well. */
export function IfMatch() {
    return (target, property, index) => {
        IfMatchParam()(target, property, index);
        const descriptor = Object.getOwnPropertyDescriptor(target, property);
        const header = {
            name: 'If-Match',
            required: false,
            description: 'The ETag that was read; a newer version is 412.',
        };
        ApiHeader(header)(target, property, descriptor);
        ApiProblem(412, 'stale_version')(target, property, descriptor);
    };
}
//# sourceMappingURL=versioned.js.map