import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { type Availability } from '../contract/get-availability.query.js';

/** How many variants one request may ask about. */
const MOST = 50;

export class AvailabilityQuery {
  @ApiProperty({
    type: String,
    example: '01938b5e-3a50-7cc1-b2a4-6f6f6b2f0c11',
    description: `Up to ${MOST} variants, comma-separated`,
  })
  @Matches(
    new RegExp(`^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(,[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}){0,${MOST - 1}}$`, 'i'),
    { message: `variants takes up to ${MOST} UUIDs, separated by commas` },
  ) // prettier-ignore
  variants: string;
}

/** The variants that a query names, each once. */
export function variantsOf({ variants }: AvailabilityQuery): string[] {
  return [...new Set(variants.toLowerCase().split(','))];
}

export const AVAILABILITY_STATES = ['in_stock', 'backorder', 'preorder', 'out_of_stock'] as const;

/** What shoppers can buy of a variant. */
export class AvailabilityView {
  @ApiProperty({ format: 'uuid' })
  variant: string;

  @ApiProperty({ type: 'integer', example: 12, description: 'Units that are there for sale, over all locations' })
  available: number;

  @ApiProperty({
    enum: AVAILABILITY_STATES,
    example: 'in_stock',
    description: '`backorder` and `preorder`: nothing is there, and it can be bought all the same',
  })
  state: (typeof AVAILABILITY_STATES)[number];

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When what is not there will be' })
  expected_at: string | null;
}

export class AvailabilityList {
  @ApiProperty({ type: [AvailabilityView] })
  data: AvailabilityView[];
}

export function toAvailabilityView({ variantId, available, beyond }: Availability): AvailabilityView {
  if (available > 0) return { variant: variantId, available, state: 'in_stock', expected_at: null };
  return {
    ...{ variant: variantId, available, state: beyond?.kind ?? 'out_of_stock' },
    expected_at: beyond?.expectedAt ?? null,
  };
}
