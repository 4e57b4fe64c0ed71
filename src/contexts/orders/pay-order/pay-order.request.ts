import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { MoneyDto } from '../../../platform/http/money.dto.js';
import { PaymentRequest, PositiveMoneyDto } from '../views/payment.request.js';

export class PayOrderRequest extends PaymentRequest {
  @ApiPropertyOptional({ type: MoneyDto, description: 'All that is due when absent' })
  @IfPresent()
  @IsObject()
  @ValidateNested()
  @Type(() => PositiveMoneyDto)
  amount?: PositiveMoneyDto;
}
