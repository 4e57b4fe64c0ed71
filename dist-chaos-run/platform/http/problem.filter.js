var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Catch, Logger } from '@nestjs/common';
import { describeError } from '../observability/describe-error.js';
import { PROBLEM_TYPE, problemOf, retryAfterOf } from './problem.js';
/** Every refusal and every failure leaves the shop as one kind of document. */
let ProblemFilter = class ProblemFilter {
    constructor() {
        this.logger = new Logger('Http');
    }
    catch(error, host) {
        const request = host.switchToHttp().getRequest();
        const reply = host.switchToHttp().getResponse();
        const problem = problemOf(error, request.id);
        if (problem.status >= 500)
            this.logger.error({ request_id: request.id, error: describeError(error) });
        if (!reply.sent)
            sendProblem(reply, problem);
    }
};
ProblemFilter = __decorate([
    Catch()
], ProblemFilter);
export { ProblemFilter };
/** Sends a problem with the headers that belong to its status. */
export function sendProblem(reply, problem) {
    const retryAfter = retryAfterOf(problem);
    if (retryAfter !== undefined)
        reply.header('Retry-After', String(retryAfter));
    if (problem.status === 401)
        reply.header('WWW-Authenticate', 'Bearer');
    for (const header of ['ETag', 'Location', 'Surrogate-Key', 'Cache-Control'])
        reply.removeHeader(header);
    void reply
        .status(problem.status)
        .header('Content-Type', PROBLEM_TYPE)
        .header('Cache-Control', 'private, no-store')
        .send(JSON.stringify(problem));
}
//# sourceMappingURL=problem.filter.js.map