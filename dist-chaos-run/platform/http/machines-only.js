import { NotFoundException } from '@nestjs/common';
import { QUIET } from '../observability/record-requests.js';
/** A worker tells how it fares and serves nobody: what strays here gets 404, so that it does not go unnoticed. */
export function serveMachinesOnly(fastify) {
    fastify.addHook('onRequest', (request, _reply, done) => {
        done(QUIET.has(request.routeOptions.url ?? '') ? undefined : new NotFoundException());
    });
}
//# sourceMappingURL=machines-only.js.map