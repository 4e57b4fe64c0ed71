import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsISO8601, IsOptional, Matches, Validate, ValidatorConstraint } from 'class-validator';
import { type WantedPeriod } from '../domain/period.js';

/** An IANA name. Offsets such as "+02:00" are refused: PostgreSQL reads their sign the other way round. */
@ValidatorConstraint({ name: 'time_zone' })
class TimeZoneName {
  validate(value: unknown): boolean {
    if (typeof value !== 'string' || !/^[A-Za-z]/.test(value)) return false;
    try {
      return new Intl.DateTimeFormat('en', { timeZone: value }) !== undefined;
    } catch {
      return false;
    }
  }

  defaultMessage(): string {
    return 'time_zone must be an IANA name such as Europe/Berlin';
  }
}

function IsDate(): PropertyDecorator {
  const message = '$property must be a date written YYYY-MM-DD';
  return applyDecorators(
    IsOptional(),
    Matches(/^[12]\d{3}-\d\d-\d\d$/, { message }),
    IsISO8601({ strict: true }, { message }),
  );
}

/** The days that a report is about. */
export class PeriodRequest {
  @ApiPropertyOptional({
    format: 'date',
    example: '2026-03-01',
    description: 'First day; 30 days before `to` by default.',
  })
  @IsDate()
  from?: string;

  @ApiPropertyOptional({
    format: 'date',
    example: '2026-04-01',
    description: 'The day after the last; tomorrow by default.',
  })
  @IsDate()
  to?: string;

  @ApiPropertyOptional({ default: 'UTC', example: 'Europe/Berlin', description: 'Whose days they are: an IANA name.' })
  @IsOptional()
  @Validate(TimeZoneName)
  time_zone?: string;

  wanted(): WantedPeriod {
    return { from: this.from, to: this.to, timeZone: this.time_zone };
  }
}

/** The days that were answered, defaults filled in. */
export class PeriodDto {
  @ApiProperty({ format: 'date', example: '2026-03-01' }) from: string;
  @ApiProperty({ format: 'date', example: '2026-04-01' }) to: string;
  @ApiProperty({ example: 'Europe/Berlin' }) time_zone: string;
}
