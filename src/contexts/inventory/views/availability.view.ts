import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';

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

export const AVAILABILITY_STATES = ['in_stock', 'out_of_stock'] as const;

/** What shoppers can buy of a variant. */
export class AvailabilityView {
  @ApiProperty({ format: 'uuid' })
  variant: string;

  @ApiProperty({ type: 'integer', example: 12, description: 'Units that can be bought now, over all locations' })
  available: number;

  @ApiProperty({ enum: AVAILABILITY_STATES, example: 'in_stock' })
  state: (typeof AVAILABILITY_STATES)[number];
}

export class AvailabilityList {
  @ApiProperty({ type: [AvailabilityView] })
  data: AvailabilityView[];
}

export function toAvailabilityView({
  variantId,
  available,
}: {
  variantId: string;
  available: number;
}): AvailabilityView {
  return { variant: variantId, available, state: available > 0 ? 'in_stock' : 'out_of_stock' };
}
