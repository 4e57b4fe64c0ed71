import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { IsOptional, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { HANDLE, MAX_HANDLE_LENGTH } from '../domain/handle.js';
import { PLAIN_LINE } from '../views/variant.fields.js';
import { type CategoryDetails } from './create-category.handler.js';

/** What a merchant writes of a category. */
export class CategoryFields {
  @ApiProperty({ example: 'Mugs', maxLength: 200 })
  @Length(1, 200)
  @Matches(PLAIN_LINE)
  name: string;

  @ApiPropertyOptional({ example: 'mugs', description: 'Unique; made of the name when left out' })
  @IfPresent()
  @MaxLength(MAX_HANDLE_LENGTH)
  @Matches(HANDLE)
  handle?: string;

  @ApiPropertyOptional({ type: String, nullable: true, format: 'uuid', description: 'null: at the top' })
  @IsOptional()
  @IsUUID('all')
  parent_id?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: "Another system's id, unique", maxLength: 200 })
  @IsOptional()
  @Length(1, 200)
  @Matches(PLAIN_LINE)
  external_id?: string | null;
}

/** The same with everything left out that shall stay. */
export class CategoryChanges extends PartialType(CategoryFields, { skipNullProperties: false }) {}

/** The fields in the domain's words; what was left out stays undefined. */
export function categoryDetails(fields: CategoryChanges): Partial<CategoryDetails> {
  const { name, handle, parent_id: parentId, external_id: externalId } = fields;
  return { name, handle, parentId: parentId?.toLowerCase() ?? parentId, externalId };
}
