import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsISO31661Alpha2, IsString, Matches, MaxLength, ValidateBy } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { type Address } from '../contract/describe-order.query.js';

/** A line of text with something in it, up to `longest` characters. */
function Line(longest: number, example: string): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ example, minLength: 1, maxLength: longest }),
    IsString(),
    Matches(/\S/, { message: '$property must not be blank' }),
    Matches(/^\P{Cc}*$/u, { message: '$property must not contain control characters' }),
    MaxLength(longest),
  );
}

function OptionalLine(longest: number, example: string): PropertyDecorator {
  return applyDecorators(Line(longest, example), ApiProperty({ required: false }), IfPresent());
}

/** The region's own country must be the address's country: "ES-CN" belongs to "ES". */
function OfItsCountry(): PropertyDecorator {
  return ValidateBy({
    name: 'regionOfCountry',
    validator: {
      validate: (region, args) => String(region).startsWith(`${(args!.object as AddressDto).country}-`),
      defaultMessage: () => 'region must be a subdivision of the country, such as ES-CN of ES',
    },
  });
}

/** A postal address on the wire. */
export class AddressDto implements Address {
  @Line(100, 'Ada') first_name: string;
  @Line(100, 'Lovelace') last_name: string;
  @OptionalLine(200, 'Analytical Engines Ltd') company?: string;
  @Line(200, '12 St James Square') line1: string;
  @OptionalLine(200, 'Second floor') line2?: string;
  @Line(100, 'Berlin') city: string;

  @ApiProperty({ required: false, example: 'DE-BE', description: 'ISO 3166-2', pattern: '^[A-Z]{2}-[A-Z0-9]{1,3}$' })
  @IfPresent()
  @Matches(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, { message: 'region must be an ISO 3166-2 code such as ES-CN' })
  @OfItsCountry()
  region?: string;

  @Line(20, '10115') postal_code: string;

  @ApiProperty({ example: 'DE', description: 'ISO 3166-1 alpha-2, upper case', pattern: '^[A-Z]{2}$' })
  @Matches(/^[A-Z]{2}$/, { message: 'country must be an ISO 3166-1 alpha-2 code such as DE' })
  @IsISO31661Alpha2()
  country: string;

  @ApiProperty({ required: false, example: '+49 30 1234567', pattern: '^[+0-9][0-9 ()./-]{2,29}$' })
  @IfPresent()
  @Matches(/^[+0-9][0-9 ()./-]{2,29}$/, { message: 'phone must be a telephone number' })
  phone?: string;
}
