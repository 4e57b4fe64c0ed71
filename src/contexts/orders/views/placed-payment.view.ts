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
    enum: ['authorized', 'requires_action', 'pending', 'voided', 'declined'],
    description:
      '`voided`, `declined`: it pays for nothing (its money is let go, or never came), and the order stands by another',
  })
  status: string;
  @ApiProperty() amount: MoneyDto;
  @ApiPropertyOptional({ description: 'What the shopper must do next (with 202)' }) next_action?: NextActionView;
}
