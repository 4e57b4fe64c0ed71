var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { applyDecorators, Injectable, SetMetadata, UseInterceptors, } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import { from, lastValueFrom } from 'rxjs';
import { publicAnswer, PublicCache } from './public-cache.js';
const OPTIONS = 'cartwright:public-read';
let PublicReadInterceptor = class PublicReadInterceptor {
    constructor(cache) {
        this.cache = cache;
    }
    intercept(context, next) {
        const request = context.switchToHttp().getRequest();
        const reply = context.switchToHttp().getResponse();
        const options = Reflect.getMetadata(OPTIONS, context.getHandler());
        const make = () => lastValueFrom(next.handle());
        // A request with its own time sees prices of that time, which nobody else should.
        const found = request.scope.now
            ? make().then(({ body, surrogateKeys }) => publicAnswer(body, surrogateKeys))
            : this.cache.get(normalised(request.url), options.sMaxAge * 1000, make);
        return from(found.then((answer) => sendPublic(request, reply, answer, options)));
    }
};
PublicReadInterceptor = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [PublicCache])
], PublicReadInterceptor);
/**
 * A read that everybody gets alike: answered from the process's cache, with a strong `ETag`, 304 for who has it, and
 * `Cache-Control` and `Surrogate-Key` for shared caches. The handler returns `{ body, surrogateKeys }`; a change of what
 * a key names calls `PublicCache.invalidate([key])`.
 */
export function PublicRead({ sMaxAge = 60, staleWhileRevalidate = 300 } = {}) {
    return applyDecorators(SetMetadata(OPTIONS, { sMaxAge, staleWhileRevalidate }), UseInterceptors(PublicReadInterceptor), ApiHeader({ name: 'If-None-Match', required: false, description: 'The ETag of the answer you have.' }), ApiResponse({ status: 304, description: 'What you have is current.' }));
}
function sendPublic(request, reply, answer, options) {
    reply
        .header('ETag', answer.etag)
        .header('Cache-Control', `public, max-age=0, s-maxage=${options.sMaxAge}, stale-while-revalidate=${options.staleWhileRevalidate}`)
        .header('Surrogate-Key', answer.surrogateKeys.join(' '));
    if (matches(request.headers['if-none-match'], answer.etag)) {
        reply.status(304);
        return undefined;
    }
    reply.header('Content-Type', 'application/json; charset=utf-8');
    return answer.json;
}
/** The same parameters in another order are the same question. */
function normalised(url) {
    const at = url.indexOf('?');
    return at < 0 ? url : `${url.slice(0, at)}?${url.slice(at + 1).split('&').sort().join('&')}`; // prettier-ignore
}
/** RFC 9110 13.1.2: compared weakly, since a proxy may have weakened it when it compressed the answer. */
function matches(ifNoneMatch, etag) {
    if (ifNoneMatch === undefined)
        return false;
    return ifNoneMatch.split(',').some((given) => given.trim() === '*' || given.trim().replace(/^W\//, '') === etag);
}
//# sourceMappingURL=public-read.js.map