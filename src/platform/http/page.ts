import { applyDecorators, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { NumberParam } from './number-param.js';

export const DEFAULT_LIMIT = 20;
export const LARGEST_LIMIT = 100;

/** What every list takes. A list adds its filters as fields of a subclass, e.g. `'created_at[gte]'?: string`. */
export class PageQuery {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: LARGEST_LIMIT,
    default: DEFAULT_LIMIT,
    description: 'How many at most',
  })
  @IsOptional()
  @NumberParam()
  @IsInt()
  @Min(1)
  @Max(LARGEST_LIMIT)
  limit?: number;

  @ApiPropertyOptional({ type: String, description: 'The `next_cursor` of the page before. Valid for the same sort.' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  cursor?: string;

  @ApiPropertyOptional({ type: String, description: 'Fields in order, `-` for descending: `-created_at`.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  sort?: string;

  @ApiPropertyOptional({ enum: ['exact'], description: 'Counts all rows, which takes time on long lists.' })
  @IsOptional()
  @IsIn(['exact'])
  count?: 'exact';
}

/** Where a list goes on. */
export class PageInfo {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Send it as `cursor` for the next page; null on the last.',
  })
  next_cursor: string | null;

  @ApiProperty({ type: Boolean })
  has_more: boolean;

  @ApiPropertyOptional({ type: 'integer', description: 'With `count=exact`.' })
  count?: number;
}

/** One page of a list. */
export interface Page<Item> {
  data: Item[];
  page: PageInfo;
}

/** Documents an answer as a page of these items. */
export function ApiPage(item: Type): MethodDecorator {
  return applyDecorators(
    ApiExtraModels(item, PageInfo),
    ApiOkResponse({
      schema: {
        type: 'object',
        required: ['data', 'page'],
        properties: {
          data: { type: 'array', items: { $ref: getSchemaPath(item) } },
          page: { $ref: getSchemaPath(PageInfo) },
        },
      },
    }),
  );
}
