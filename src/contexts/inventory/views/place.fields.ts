import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsLatitude, IsLongitude, IsNumber, IsString, Length, Matches, ValidateIf } from 'class-validator';
import { type PlaceDetails } from '../contract/create-location.command.js';

const Given = (): PropertyDecorator => ValidateIf((_request, value) => value !== undefined && value !== null);
const NULLABLE = { nullable: true, description: 'null: not known' } as const;

/** Where a location is; what is left out stays as it is. */
export class PlaceFields {
  @ApiPropertyOptional({ type: String, example: 'DE', pattern: '^[A-Z]{2}$', ...NULLABLE })
  @Given()
  @Matches(/^[A-Z]{2}$/)
  country?: string | null;

  @ApiPropertyOptional({ type: String, example: 'BY', minLength: 1, maxLength: 100, ...NULLABLE })
  @Given()
  @IsString()
  @Length(1, 100)
  region?: string | null;

  @ApiPropertyOptional({ type: String, example: '80331', minLength: 1, maxLength: 20, ...NULLABLE })
  @Given()
  @IsString()
  @Length(1, 20)
  postal_code?: string | null;

  @ApiPropertyOptional({ type: Number, example: 48.137, minimum: -90, maximum: 90, ...NULLABLE })
  @Given()
  @IsNumber()
  @IsLatitude()
  latitude?: number | null;

  @ApiPropertyOptional({ type: Number, example: 11.575, minimum: -180, maximum: 180, ...NULLABLE })
  @Given()
  @IsNumber()
  @IsLongitude()
  longitude?: number | null;
}

/** The given ones of the fields. */
export function placeOf({ postal_code, ...fields }: PlaceFields): Partial<PlaceDetails> {
  const { country, region, latitude, longitude } = fields;
  const place = { country, region, postalCode: postal_code, latitude, longitude };
  return Object.fromEntries(Object.entries(place).filter(([, value]) => value !== undefined));
}
