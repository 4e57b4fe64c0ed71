import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsObject, Max, Min, ValidateNested } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { MoneyDto } from '../../../platform/http/money.dto.js';

/** Money, and some of it. Repeats the checks of `MoneyDto`, since class-validator forgets those of an overridden field. */
class PositiveMoneyDto extends MoneyDto {
  @IsInt()
  @Min(1)
  @Max(1_000_000_000_000)
  declare amount: number;
}

/** How much to capture or refund. */
export class PartialAmountRequest {
  @ApiPropertyOptional({ type: MoneyDto, description: "In the payment's currency; absent means all that is left" })
  @IfPresent()
  @IsObject()
  @ValidateNested()
  @Type(() => PositiveMoneyDto)
  amount?: PositiveMoneyDto;
}
