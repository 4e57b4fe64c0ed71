import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MoneyDto } from '../../../platform/http/money.dto.js';

export class NextActionView {
  @ApiProperty({ enum: ['redirect'] }) type: 'redirect';
  @ApiProperty({ format: 'uri', description: 'Where the shopper proves who they are' }) url: string;
}

/** A payment that was just made. */
export class PlacedPaymentView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: 'integer', example: 1, description: 'Which share of the order it pays' }) part: number;
  @ApiProperty({
    enum: ['authorized', 'requires_action', 'pending', 'voided'],
    description: '`voided`: another payment has taken its place, its money is let go',
  })
  status: string;
  @ApiProperty() amount: MoneyDto;
  @ApiPropertyOptional({ description: 'What the shopper must do next (with 202)' }) next_action?: NextActionView;
}
