import { ApiProperty } from '@nestjs/swagger';
import { type CategoryNode } from '../storage/category-tree.js';

/** A category as staff see it. */
export class CategoryView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: 'integer', example: 1, description: 'Also the ETag' }) version: number;
  @ApiProperty({ type: String, nullable: true }) external_id: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) parent_id: string | null;
  @ApiProperty({ example: 'mugs' }) handle: string;
  @ApiProperty({ example: 'Mugs' }) name: string;
  @ApiProperty({ example: 'kitchen/mugs', description: 'The handles from the top down' }) path: string;
  @ApiProperty({ format: 'date-time' }) created_at: Date;
  @ApiProperty({ format: 'date-time' }) updated_at: Date;
}

export function categoryView(node: Omit<CategoryNode, 'lineage'>): CategoryView {
  const { id, version, externalId, parentId, handle, name, path, createdAt, updatedAt } = node;
  const times = { created_at: createdAt, updated_at: updatedAt };
  return { id, version, external_id: externalId, parent_id: parentId, handle, name, path, ...times };
}
