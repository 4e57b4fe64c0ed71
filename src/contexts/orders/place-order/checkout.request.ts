import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsEmail,
  IsInt,
  IsObject,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { MoneyDto } from '../../../platform/http/money.dto.js';
import { MAX_LINES, MAX_QUANTITY } from '../domain/cart.js';
import { AddressDto } from '../views/address.dto.js';

export class PaymentRequest {
  @ApiProperty({
    example: 'sandbox',
    description: 'One of the gateways that the shop runs, e.g. `sandbox` or `manual`',
  })
  @Matches(/^[a-z][a-z0-9_-]{0,39}$/)
  gateway: string;

  @ApiProperty({ example: 'tok_success', description: 'The gateway’s one-time reference; never card data' })
  @IsString()
  @MaxLength(255)
  @Matches(/^[\x21-\x7e]+$/)
  token: string;
}

export class CompleteCartRequest {
  @ApiProperty()
  @IsObject()
  @ValidateNested()
  @Type(() => PaymentRequest)
  payment: PaymentRequest;

  @ApiPropertyOptional({ description: 'What the shopper was shown; another total is refused with 409 `total_changed`' })
  @IfPresent()
  @IsObject()
  @ValidateNested()
  @Type(() => MoneyDto)
  expected_total?: MoneyDto;
}

export class CheckoutLineRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  variant_id: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: MAX_QUANTITY, example: 2 })
  @IsInt()
  @Min(1)
  @Max(MAX_QUANTITY)
  quantity: number;
}

export class PlaceOrderRequest extends CompleteCartRequest {
  @ApiProperty({ example: 'EUR', pattern: '^[A-Z]{3}$' })
  @Matches(/^[A-Z]{3}$/)
  currency: string;

  @ApiProperty({ type: [CheckoutLineRequest], minItems: 1, maxItems: MAX_LINES })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_LINES)
  @ValidateNested({ each: true })
  @Type(() => CheckoutLineRequest)
  lines: CheckoutLineRequest[];

  @ApiProperty({ format: 'email', maxLength: 254, example: 'ada@example.com' })
  @IsEmail()
  @MaxLength(254)
  email: string;

  @ApiProperty()
  @IsObject()
  @ValidateNested()
  @Type(() => AddressDto)
  shipping_address: AddressDto;

  @ApiPropertyOptional({ description: 'The shipping address when absent' })
  @IfPresent()
  @IsObject()
  @ValidateNested()
  @Type(() => AddressDto)
  billing_address?: AddressDto;

  @ApiProperty({ format: 'uuid', description: 'From `GET /v1/store/shipping-options`' })
  @IsUUID()
  shipping_option_id: string;
}
