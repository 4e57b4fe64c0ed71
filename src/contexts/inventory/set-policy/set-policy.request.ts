import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsObject, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { IsMoment } from '../../../platform/http/is-moment.js';
import { MOST_UNITS } from '../domain/count.js';
import { type Policy } from '../domain/policy.js';

const Given = (): PropertyDecorator => ValidateIf((_request, value) => value !== undefined && value !== null);

export class BackorderRequest {
  @ApiProperty({ type: 'integer', minimum: 0, example: 20, description: 'Units that may wait for stock at a time' })
  @IsInt()
  @Min(0)
  @Max(MOST_UNITS)
  limit: number;

  @ApiPropertyOptional({ type: String, format: 'date-time', nullable: true, description: 'No new ones from then on' })
  @Given()
  @IsMoment()
  until?: string | null;

  @ApiPropertyOptional({ type: String, format: 'date-time', nullable: true, description: 'Shown to shoppers' })
  @Given()
  @IsMoment()
  expected_at?: string | null;
}

export class PreorderRequest {
  @ApiProperty({ type: 'integer', minimum: 0, example: 100, description: 'Units that may wait for stock at a time' })
  @IsInt()
  @Min(0)
  @Max(MOST_UNITS)
  limit: number;

  @ApiProperty({ format: 'date-time', example: '2030-03-01T09:00:00Z', description: 'Until then it is sold ahead' })
  @IsMoment()
  releases_at: string;
}

export class MaxPerCustomerRequest {
  @ApiProperty({ type: 'integer', minimum: 1, example: 2 })
  @IsInt()
  @Min(1)
  @Max(MOST_UNITS)
  units: number;

  @ApiPropertyOptional({
    type: 'integer',
    nullable: true,
    example: 30,
    description: 'Within so many days; else for ever',
  })
  @Given()
  @IsInt()
  @Min(1)
  @Max(36_500)
  days?: number | null;
}

/** The whole policy: what is left out or null is not done. */
export class SetPolicyRequest {
  @ApiPropertyOptional({ type: () => BackorderRequest, nullable: true })
  @Given()
  @IsObject()
  @ValidateNested()
  @Type(() => BackorderRequest)
  backorder?: BackorderRequest | null;

  @ApiPropertyOptional({ type: () => PreorderRequest, nullable: true })
  @Given()
  @IsObject()
  @ValidateNested()
  @Type(() => PreorderRequest)
  preorder?: PreorderRequest | null;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, default: 0, description: 'Units of each level not sold online' })
  @IfPresent()
  @IsInt()
  @Min(0)
  @Max(MOST_UNITS)
  safety_stock?: number;

  @ApiPropertyOptional({ type: () => MaxPerCustomerRequest, nullable: true })
  @Given()
  @IsObject()
  @ValidateNested()
  @Type(() => MaxPerCustomerRequest)
  max_per_customer?: MaxPerCustomerRequest | null;
}

/** The policy that a request describes. */
export function policyOf({ backorder, preorder, safety_stock, max_per_customer }: SetPolicyRequest): Policy {
  return {
    backorder: backorder
      ? { limit: backorder.limit, until: backorder.until ?? null, expectedAt: backorder.expected_at ?? null }
      : null,
    preorder: preorder ? { limit: preorder.limit, releasesAt: preorder.releases_at } : null,
    safetyStock: safety_stock ?? 0,
    maxPerCustomer: max_per_customer ? { units: max_per_customer.units, days: max_per_customer.days ?? null } : null,
  };
}
