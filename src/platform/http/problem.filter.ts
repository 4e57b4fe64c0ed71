import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { DomainError } from '../domain/domain-error.js';
import { describeError } from '../observability/describe-error.js';
import { PROBLEM_TYPE, type Problem, problemOf, retryAfterOf } from './problem.js';

/** Every refusal and every failure leaves the shop as one kind of document. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(error, request.id);
    // What is refused by name was foreseen, and the request's line says the name.
    if (problem.status >= 500 && !(error instanceof DomainError))
      this.logger.error({ request_id: request.id, error: describeError(error) });
    if (!reply.sent) sendProblem(reply, problem);
  }
}

/** Sends a problem with the headers that belong to its status. */
export function sendProblem(reply: FastifyReply, problem: Problem): void {
  reply.problemCode = problem.code;
  const retryAfter = retryAfterOf(problem);
  if (retryAfter !== undefined) reply.header('Retry-After', String(retryAfter));
  if (problem.status === 401) reply.header('WWW-Authenticate', 'Bearer');
  for (const header of ['ETag', 'Location', 'Surrogate-Key', 'Cache-Control']) reply.removeHeader(header);
  void reply
    .status(problem.status)
    .header('Content-Type', PROBLEM_TYPE)
    .header('Cache-Control', 'private, no-store')
    .send(JSON.stringify(problem));
}
