import { type ArgumentMetadata, Injectable, type PipeTransform, ValidationPipe } from '@nestjs/common';
import { type ValidationError } from 'class-validator';
import { type FieldError } from '../domain/domain-error.js';
import { findRulesOnce } from './find-rules-once.js';
import { MalformedParameter, ValidationFailed } from './input.errors.js';

findRulesOnce();

/** A client that sent thousands of wrong fields learns enough from the first. */
const MOST_ERRORS = 100;

const validation = (refuse: (errors: FieldError[]) => Error): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => refuse(fieldErrors(errors).slice(0, MOST_ERRORS)),
  });

/** Checks everything that comes in against its DTO: a wrong body is 422, a wrong parameter 400, unknown fields both. */
@Injectable()
export class InputPipe implements PipeTransform {
  private readonly body = validation((errors) => new ValidationFailed(errors));
  private readonly parameter = validation((errors) => new MalformedParameter(errors));

  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    if (metadata.type !== 'body') return this.parameter.transform(value, metadata);
    if (value !== undefined && !isPlainObject(value) && isDto(metadata.metatype)) {
      throw new ValidationFailed([{ code: 'not_an_object', path: '', message: 'the body must be a JSON object' }]);
    }
    return this.body.transform(value, metadata);
  }
}

/** class-validator's tree as a list of places, `lines.0.quantity` style. */
export function fieldErrors(errors: readonly ValidationError[], parent = ''): FieldError[] {
  return errors.flatMap((error) => {
    const path = parent === '' ? error.property : `${parent}.${error.property}`;
    const own = Object.entries(error.constraints ?? {}).map(([constraint, message]) => ({
      code: codeOf(constraint, error.value),
      path,
      message,
    }));
    return [...own, ...fieldErrors(error.children ?? [], path)];
  });
}

function codeOf(constraint: string, value: unknown): string {
  if (constraint === 'whitelistValidation') return 'unknown_field';
  if (value === undefined || value === null) return 'required';
  return constraint.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function isPlainObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDto(type: ArgumentMetadata['metatype']): boolean {
  return type !== undefined && !([Object, Array, String, Number, Boolean] as unknown[]).includes(type);
}
