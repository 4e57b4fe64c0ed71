import { ApiProperty } from '@nestjs/swagger';

export const STATUSES = ['queued', 'running', 'completed', 'failed'] as const;

export class ImportProgress {
  @ApiProperty({ type: 'integer', example: 4200, description: 'What has been dealt with, rejected rows among it' })
  rows: number;

  @ApiProperty({ type: 'integer', example: 4000 })
  created: number;

  @ApiProperty({ type: 'integer', example: 100 })
  updated: number;

  @ApiProperty({ type: 'integer', example: 90 })
  unchanged: number;

  @ApiProperty({ type: 'integer', example: 10, description: 'How many lines the errors have' })
  rejected: number;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: 100, description: 'How much of the file has been read' })
  percent: number;
}

export class ImportView {
  @ApiProperty({ format: 'uuid' }) id: string;

  @ApiProperty({ enum: STATUSES, description: '`failed`: the file could not be read to its end' })
  status: (typeof STATUSES)[number];

  @ApiProperty({ example: 'cartwright-csv' }) mapping: string;
  @ApiProperty({ enum: ['products', 'categories'] }) kind: string;

  @ApiProperty({ type: 'integer', example: 1_048_576, description: 'The size of the file, decompressed' })
  bytes: number;

  @ApiProperty() progress: ImportProgress;

  @ApiProperty({ example: '/v1/admin/imports/01938b5e-3a50-7cc1-b2a4-6f6f6b2f0c11/errors' })
  errors_url: string;

  @ApiProperty({ type: String, nullable: true, description: 'Why it failed' }) error: string | null;
  @ApiProperty({ format: 'date-time' }) created_at: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) started_at: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) finished_at: string | null;
}

export type ImportRow = Omit<ImportView, 'progress' | 'errors_url'> & ImportProgress;

/** What a statement selects from `integrations.imports` for a view. */
export const IMPORT_COLUMNS = `id, status, mapping_name AS mapping, mapping->>'kind' AS kind, bytes, rows, created, updated,
  unchanged, rejected, percent, error, created_at, started_at, finished_at`;

export function toImportView(row: ImportRow): ImportView {
  const { id, status, mapping, kind, bytes, error, created_at, started_at, finished_at } = row;
  const { rows, created, updated, unchanged, rejected, percent } = row;
  return {
    ...{ id, status, mapping, kind, bytes },
    progress: { rows, created, updated, unchanged, rejected, percent },
    errors_url: `/v1/admin/imports/${id}/errors`,
    ...{ error, created_at, started_at, finished_at },
  };
}
