import { createParamDecorator } from '@nestjs/common';
export const ANONYMOUS = { kind: 'anonymous', id: 'anonymous' };
/** The principal of the request, as the guard found it. */
export const CurrentPrincipal = createParamDecorator((_, context) => principalOf(context.switchToHttp().getRequest()));
/** Who it was, as histories write it: the name of the service key, or `shopper` for whoever holds a token. */
export const CurrentActor = createParamDecorator((_, context) => {
    const principal = principalOf(context.switchToHttp().getRequest());
    return principal.kind === 'service' ? principal.name : 'shopper';
});
export function principalOf(request) {
    return request.principal ?? ANONYMOUS;
}
//# sourceMappingURL=principal.js.map