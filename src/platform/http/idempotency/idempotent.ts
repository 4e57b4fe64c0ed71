import { createParamDecorator } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { ApiProblem } from '../open-api.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { type Claim } from './idempotency-keys.js';
import { declareIdempotency, type IdempotencyOptions } from './idempotency-options.js';
import { currentRun } from './idempotent-run.js';

const INTERCEPTORS = '__interceptors__'; // Nest's own key: its UseInterceptors can only append

/**
 * Makes a route honour `Idempotency-Key`: the same key gets the same answer (status, body, `Location`, `ETag`) for 24
 * hours, marked `Idempotent-Replayed: true`, and its effect once.
 *
 * By default the handler runs in one transaction with the key, so it must not call the outside world. With `resumable`
 * it may: it takes `@PlacementKey()`, makes its resource with that id, copes with being run again for the same id, and
 * stores its answer by `IdempotentAnswer` in its last transaction (else the platform does so right after it). There, a
 * thrown refusal frees the key unless the error is `final`; a 202 leaves the key open, so that a retry goes on.
 */
export function Idempotent(options: IdempotencyOptions = {}): MethodDecorator {
  return (target, property, descriptor: PropertyDescriptor) => {
    const handler = descriptor.value as object;
    declareIdempotency(handler, options);
    const others = (Reflect.getMetadata(INTERCEPTORS, handler) as unknown[] | undefined) ?? [];
    Reflect.defineMetadata(INTERCEPTORS, [IdempotencyInterceptor, ...others], handler); // outermost: stores their headers too
    const { required = false } = options;
    const documentation = [
      ApiHeader({
        name: 'Idempotency-Key',
        required,
        description:
          'Up to 255 visible ASCII characters; kept for 24 hours. Make it random (a UUID): whoever sends the same key and body gets the same answer, marked `Idempotent-Replayed: true`.',
      }),
      ApiProblem(400, 'idempotency_key_malformed'),
      ApiProblem(409, 'idempotency_in_flight'),
      ApiProblem(422, 'idempotency_key_reused'),
      ...(required ? [ApiProblem(428, 'idempotency_key_required')] : []),
    ];
    documentation.forEach((document) => document(target, property, descriptor));
  };
}

/** `{ resourceId, resumed }` of a resumable route: the id for what it makes, and whether an earlier try may have begun. */
export const PlacementKey = createParamDecorator((): Claim => {
  const run = currentRun();
  if (!run) throw new Error('@PlacementKey() needs @Idempotent({ resumable: true }) on the same route');
  return run.claim;
});
