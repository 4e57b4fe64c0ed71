import { Injectable, Param, type PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { DomainError } from '../domain/domain-error.js';
import { ApiProblem } from './open-api.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** True for the text of a UUID of any version. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}

/** A path that names nothing: answered like an id that is not there, so that nobody learns which ids exist. */
export class NothingHere extends DomainError {
  readonly code = 'not_found';
  readonly kind = 'not_found';

  constructor() {
    super('There is nothing here.');
  }
}

@Injectable()
class UuidPipe implements PipeTransform {
  transform(value: unknown): string {
    if (!isUuid(value)) throw new NothingHere();
    return value.toLowerCase();
  }
}

/** A path parameter that is a UUID, in lower case; anything else is 404. Documents itself, with what it is the id of. */
export function UuidParam(name = 'id', description?: string): ParameterDecorator {
  return (target, property, index) => {
    Param(name, UuidPipe)(target, property, index);
    const descriptor = Object.getOwnPropertyDescriptor(target, property!)!;
    ApiParam({ name, format: 'uuid', ...(description && { description }) })(target, property!, descriptor);
    ApiProblem(404, 'not_found')(target, property!, descriptor);
  };
}
