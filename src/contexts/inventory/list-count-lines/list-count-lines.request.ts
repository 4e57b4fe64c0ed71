import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../../../platform/http/page.js';

export class CountLinesQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['true'], description: 'Only counted variants that differ from the books' })
  @IsOptional()
  @IsIn(['true'])
  differing?: 'true';

  @ApiPropertyOptional({ enum: ['true'], description: 'Only variants that nobody has counted yet' })
  @IsOptional()
  @IsIn(['true'])
  uncounted?: 'true';
}

/** One variant of a stock count; all but the variant is null until it has been counted. */
export class CountLineView {
  @ApiProperty({ format: 'uuid' })
  variant_id: string;

  @ApiProperty({ type: 'integer', nullable: true, example: 12 })
  counted: number | null;

  @ApiProperty({ type: 'integer', nullable: true, example: 14, description: 'What the books said at that moment' })
  expected: number | null;

  @ApiProperty({ type: 'integer', nullable: true, example: -2, description: 'counted less expected' })
  difference: number | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  counted_at: string | null;
}
