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
import { AccessUndeclared, KeyRefused, ScopeMissing, TokenRequired } from './access.errors.js';
import { accessRuleOf } from './access.js';
import { ANONYMOUS } from './principal.js';
import { allows } from './scopes.js';
import { ServiceKeys } from './service-keys.js';
import { hashOfToken, tokenOf } from './tokens.js';
/** Stands before every route and lets nobody in whom the route's rule does not name. */
let AccessGuard = class AccessGuard {
    constructor(serviceKeys) {
        this.serviceKeys = serviceKeys;
    }
    canActivate(context) {
        const request = context.switchToHttp().getRequest();
        const rule = accessRuleOf(context.getHandler(), context.getClass());
        if (!rule)
            throw new AccessUndeclared();
        if (rule.kind === 'service')
            return this.admitService(request, rule.scope);
        request.principal = rule.kind === 'public' ? ANONYMOUS : holderOf(rule.kind, request);
        return true;
    }
    async admitService(request, scope) {
        const secret = tokenOf(/^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1], 'sk_');
        const key = secret && (await this.serviceKeys.find(secret));
        if (!key)
            throw new KeyRefused();
        if (!allows(key.scopes, scope))
            throw new ScopeMissing(scope);
        request.principal = { kind: 'service', id: key.id, name: key.name, scopes: key.scopes };
        return true;
    }
};
AccessGuard = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [ServiceKeys])
], AccessGuard);
export { AccessGuard };
function holderOf(kind, request) {
    const [header, prefix] = kind === 'cart' ? ['X-Cart-Token', 'ct_'] : ['X-Order-Token', 'ot_'];
    const token = tokenOf(request.headers[header.toLowerCase()], prefix);
    if (!token)
        throw new TokenRequired(header);
    const tokenHash = hashOfToken(token);
    return { kind, id: `${kind}:${tokenHash}`, tokenHash };
}
//# sourceMappingURL=access.guard.js.map