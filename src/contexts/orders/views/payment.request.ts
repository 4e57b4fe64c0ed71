import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsString, IsUrl, Matches, Max, MaxLength, Min } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { MoneyDto } from '../../../platform/http/money.dto.js';

/** Money, and some of it. Repeats the checks of `MoneyDto`, since class-validator forgets those of an overridden field. */
export class PositiveMoneyDto extends MoneyDto {
  @IsInt()
  @Min(1)
  @Max(1_000_000_000_000)
  declare amount: number;
}

/** What pays. */
export class PaymentRequest {
  @ApiProperty({
    example: 'sandbox',
    description: 'One of the gateways that `GET /v1/store/payment-options` offers, e.g. `sandbox` or `manual`',
  })
  @Matches(/^[a-z][a-z0-9_-]{0,39}$/)
  gateway: string;

  @ApiProperty({ example: 'tok_success', description: 'The gateway’s one-time reference; never card data' })
  @IsString()
  @MaxLength(255)
  @Matches(/^[\x21-\x7e]+$/)
  token: string;

  @ApiPropertyOptional({
    format: 'uri',
    maxLength: 2048,
    description: 'Where the gateway sends the shopper back to after an action of theirs',
  })
  @IfPresent()
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true, require_tld: false })
  @MaxLength(2048)
  return_url?: string;

  @ApiPropertyOptional({
    pattern: '^[A-Za-z0-9_-]{1,64}$',
    example: 'customer_8f2b',
    description:
      'A customer, by an opaque id of yours: keep the method for them, or pay with one kept for them. Only from a backend: needs a service key with `payment-methods:write` in `Authorization`.',
  })
  @IfPresent()
  @Matches(/^[A-Za-z0-9_-]{1,64}$/)
  save_for?: string;
}

/** A payment as the checkout passes it on; `field` is where the input names it. */
export interface CheckoutPayment {
  gateway: string;
  token: string;
  field: string;
  /** Minor units; absent means the rest. */
  amount?: number;
  returnUrl?: string;
  /** The customer whose method it is, or becomes. */
  saveFor?: string;
}

export function toCheckoutPayment({
  gateway,
  token,
  return_url,
  save_for,
}: PaymentRequest): Omit<CheckoutPayment, 'field'> {
  return { gateway, token, ...(return_url && { returnUrl: return_url }), ...(save_for && { saveFor: save_for }) };
}
