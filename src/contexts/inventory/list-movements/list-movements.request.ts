import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID, Matches } from 'class-validator';
import { PageQuery } from '../../../platform/http/page.js';
import { LOCATION_CODE } from '../contract/create-location.command.js';

export class MovementsQuery extends PageQuery {
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  variant_id?: string;

  @ApiPropertyOptional({ type: String, example: 'main', description: "A location's code" })
  @IsOptional()
  @Matches(LOCATION_CODE)
  location?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', description: "What caused it: an order's id, for one" })
  @IsOptional()
  @IsUUID()
  reference?: string;
}

/** A change of a level that happened, never to be changed itself. */
export class MovementView {
  @ApiProperty({ type: 'integer', example: 4711, description: 'Counts up; the order of the movements of a level' })
  sequence: number;

  @ApiProperty({ format: 'uuid' })
  variant_id: string;

  @ApiProperty({ format: 'uuid' })
  location_id: string;

  @ApiProperty({ example: 'main', description: "The location's code" })
  location: string;

  @ApiProperty({ type: 'integer', example: -1 })
  on_hand_delta: number;

  @ApiProperty({ type: 'integer', example: -1 })
  held_delta: number;

  @ApiProperty({
    example: 'sold',
    description:
      '`held`, `released`, `expired`, `sold`, `returned`, `written_off`, `counted`, `transfer_shipped`, `transfer_received`, `transfer_cancelled`, or what staff gave for an adjustment',
  })
  reason: string;

  @ApiProperty({
    format: 'uuid',
    description:
      'What caused it: the hold (which has the id of its order), the reception, the transfer, the count or the change',
  })
  reference: string;

  @ApiProperty({ format: 'date-time' })
  at: string;
}
