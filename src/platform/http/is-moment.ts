import { applyDecorators } from '@nestjs/common';
import { IsISO8601, Matches } from 'class-validator';

const ZONE = /(Z|[+-]\d{2}:\d{2})$/;

/** A text in ISO 8601 with a time zone, so that it is one moment wherever the shop runs. */
export function IsMoment(): PropertyDecorator {
  return applyDecorators(
    IsISO8601({ strict: true, strictSeparator: true }),
    Matches(ZONE, { message: '$property needs a time zone' }),
  );
}
