import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsEmail,
  IsInt,
  IsObject,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { MoneyDto } from '../../../platform/http/money.dto.js';
import { MAX_LINES, MAX_QUANTITY } from '../domain/cart.js';
import { AddressDto } from '../views/address.dto.js';
import { OtherCurrency } from '../domain/checkout.errors.js';
import { type CheckoutPayment, PaymentRequest, PositiveMoneyDto, toCheckoutPayment } from '../views/payment.request.js';

const MOST_PAYMENTS = 5;

/** Only one of the two may be given. */
function InsteadOf(other: keyof CompleteCartRequest): PropertyDecorator {
  return ValidateBy({
    name: 'insteadOf',
    validator: {
      validate: (_, args) => (args!.object as CompleteCartRequest)[other] === undefined,
      defaultMessage: () => `$property must not be given together with ${other}`,
    },
  });
}

/** One of several payments. */
export class PartialPaymentRequest extends PaymentRequest {
  @ApiPropertyOptional({ type: MoneyDto, description: 'What it pays; one payment may leave it out and pays the rest' })
  @IfPresent()
  @IsObject()
  @ValidateNested()
  @Type(() => PositiveMoneyDto)
  amount?: PositiveMoneyDto;
}

export class CompleteCartRequest {
  @ApiPropertyOptional({ description: 'What pays all of it; either this or `payments` is required' })
  @ValidateIf(({ payment, payments }: CompleteCartRequest) => payment !== undefined || payments === undefined)
  @IsObject()
  @ValidateNested()
  @Type(() => PaymentRequest)
  payment?: PaymentRequest;

  @ApiPropertyOptional({
    type: [PartialPaymentRequest],
    minItems: 1,
    maxItems: MOST_PAYMENTS,
    description: 'Several payments, e.g. part by voucher, part by card. Their amounts add up to the total.',
  })
  @IfPresent()
  @InsteadOf('payment')
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_PAYMENTS)
  @ValidateNested({ each: true })
  @Type(() => PartialPaymentRequest)
  payments?: PartialPaymentRequest[];

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

/** The payments of either form, each with the field that it stands in; money of another currency than the order's is refused. */
export function paymentsOf({ payment, payments = [] }: CompleteCartRequest, currency: string): CheckoutPayment[] {
  if (payment) return [{ ...toCheckoutPayment(payment), field: 'payment' }];
  return payments.map(({ amount, ...each }, index) => {
    const field = `payments.${index}`;
    if (amount && amount.currency !== currency) throw new OtherCurrency(`${field}.amount.currency`, currency);
    return { ...toCheckoutPayment(each), field, ...(amount && { amount: amount.amount }) };
  });
}
