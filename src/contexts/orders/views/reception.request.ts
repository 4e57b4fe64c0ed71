import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { MoneyDto } from '../../../platform/http/money.dto.js';
import { LOCATION_CODE } from '../../inventory/contract/create-location.command.js';
import { MAX_LINES, MAX_QUANTITY } from '../domain/cart.js';
import { RestockingFeeRefused } from '../domain/return.errors.js';
import {
  type Disposition,
  DISPOSITIONS,
  type ReceivedLine,
  type RefundTerms,
  RETURN_SHIPPING_RULES,
  type ReturnShippingRule,
  type ReturnState,
} from '../domain/return-state.js';

export class ReceivedLineRequest {
  @ApiProperty({ format: 'uuid', description: 'A line of the return' })
  @IsUUID('all')
  line_id: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: MAX_QUANTITY, example: 1, description: 'Units accepted' })
  @IsInt()
  @Min(1)
  @Max(MAX_QUANTITY)
  quantity: number;

  @ApiProperty({ enum: DISPOSITIONS, description: '`restock`: on hand again, and for sale; `write_off`: gone' })
  @IsIn(DISPOSITIONS)
  disposition: Disposition;

  @ApiPropertyOptional({ example: 'main', description: 'Code of a location; the most preferred one when absent' })
  @IfPresent()
  @Matches(LOCATION_CODE)
  location?: string;
}

/** Units of a return that have arrived, and by which rule money goes back for them. */
export class ReceptionRequest {
  @ApiProperty({
    type: [ReceivedLineRequest],
    description: 'A line may be named more than once, with a disposition each',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(2 * MAX_LINES)
  @ValidateNested({ each: true })
  @Type(() => ReceivedLineRequest)
  lines: ReceivedLineRequest[];

  @ApiPropertyOptional({
    enum: RETURN_SHIPPING_RULES,
    description:
      'By default `proportional`, or `none` for a return with an exchange. Of what was charged for shipping, tax included: `proportional` refunds the units’ part by what was paid for them, `full` all that is left with the reception by which everything has come back, `none` nothing',
  })
  @IfPresent()
  @IsIn(RETURN_SHIPPING_RULES)
  refund_shipping?: ReturnShippingRule;

  @ApiPropertyOptional({ description: 'Kept back from the refund; nothing when absent' })
  @IfPresent()
  @IsObject()
  @ValidateNested()
  @Type(() => MoneyDto)
  restocking_fee?: MoneyDto;

  @ApiPropertyOptional({
    default: true,
    description:
      'Sell what the shopper takes instead, if the return has an exchange that is not made yet; `false` gives money instead',
  })
  @IfPresent()
  @IsBoolean()
  exchange?: boolean;
}

/** A reception as the domain knows it. */
export interface WantedReception {
  lines: readonly ReceivedLine[];
  /** Absent means the return's default. */
  shipping?: ReturnShippingRule;
  restockingFee: number;
  exchange: boolean;
  /** Of the fee, to be compared with the order's; absent without one. */
  feeCurrency?: string;
}

export function wantedReception({
  lines,
  refund_shipping,
  restocking_fee,
  exchange = true,
}: ReceptionRequest): WantedReception {
  return {
    lines: lines.map(({ line_id, quantity, disposition, location = null }) => ({
      ...{ lineId: line_id.toLowerCase(), quantity, disposition, location },
    })),
    shipping: refund_shipping,
    restockingFee: restocking_fee?.amount ?? 0,
    exchange,
    feeCurrency: restocking_fee?.currency,
  };
}

/** By which rule money goes back. Throws `RestockingFeeRefused` for a fee in a currency that is not the return's. */
export function termsOf(
  { shipping, restockingFee, feeCurrency }: WantedReception,
  { currency, exchange }: Pick<ReturnState, 'currency' | 'exchange'>,
): RefundTerms {
  if (feeCurrency && feeCurrency !== currency) throw new RestockingFeeRefused(0, currency);
  return { shipping: shipping ?? (exchange.length > 0 ? 'none' : 'proportional'), restockingFee };
}
