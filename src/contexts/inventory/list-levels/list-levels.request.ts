import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { PageQuery } from '../../../platform/http/page.js';
import { LOCATION_CODE } from '../contract/create-location.command.js';

export class LevelsQuery extends PageQuery {
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  variant_id?: string;

  @ApiPropertyOptional({ type: String, description: 'Up to 100 variants, comma-separated' })
  @IsOptional()
  @Matches(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(,[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}){0,99}$/i, {
    message: 'variant_id[in] takes up to 100 UUIDs, separated by commas',
  })
  'variant_id[in]'?: string;

  @ApiPropertyOptional({ type: String, example: 'main', description: "A location's code" })
  @IsOptional()
  @Matches(LOCATION_CODE)
  location?: string;

  @ApiPropertyOptional({ enum: ['true'], description: 'Only levels at their threshold or below' })
  @IsOptional()
  @IsIn(['true'])
  low?: 'true';
}
