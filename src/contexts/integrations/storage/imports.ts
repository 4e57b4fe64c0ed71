import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { type Mapping } from '../domain/mapping.js';
import { IMPORT_COLUMNS, type ImportRow, type ImportView, toImportView } from '../views/import.view.js';

/** An import as its job must know it. */
export interface StoredImport {
  id: string;
  mapping: Mapping;
  bytes: number;
  /** Items of the file that are dealt with, faults among them. */
  rows: number;
  errors_bytes: number;
}

/** What a batch adds to an import. */
export interface BatchCounts {
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
}

/** Imports and how far they are. One statement each. */
@Injectable()
export class Imports {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async add({
    id,
    name,
    mapping,
    bytes,
  }: {
    id: string;
    name: string;
    mapping: Mapping;
    bytes: number;
  }): Promise<ImportView> {
    const [row] = await this.database.query<ImportRow>(
      `INSERT INTO integrations.imports (id, mapping_name, mapping, bytes, created_at) VALUES ($1, $2, $3, $4, $5)
       RETURNING ${IMPORT_COLUMNS}`,
      [id, name, JSON.stringify(mapping), bytes, this.clock.now()],
    );
    return toImportView(row!);
  }

  /** Marks an import as running and answers it; undefined when it has ended, or was never there. */
  async begin(id: string): Promise<StoredImport | undefined> {
    const [row] = await this.database.query<StoredImport>(
      `UPDATE integrations.imports SET status = 'running', started_at = coalesce(started_at, $2)
       WHERE id = $1 AND status IN ('queued', 'running')
       RETURNING id, mapping, bytes, rows, errors_bytes`,
      [id, this.clock.now()],
    );
    return row;
  }

  /** Counts a batch that came after `rows` others. False when somebody else has counted it, or the import has ended. */
  async advance(id: string, rows: number, counts: BatchCounts, percent: number, errorsBytes: number): Promise<boolean> {
    const { created, updated, unchanged, rejected } = counts;
    const counted = await this.database.query(
      `UPDATE integrations.imports SET created = created + $3, updated = updated + $4, unchanged = unchanged + $5,
         rejected = rejected + $6, percent = greatest(percent, $7), errors_bytes = $8
       WHERE id = $1 AND rows = $2 AND status = 'running' RETURNING id`,
      [id, rows, created, updated, unchanged, rejected, percent, errorsBytes],
    );
    return counted.length === 1;
  }

  /** Ends an import; `error` says why it could not go on to the end of the file. */
  async finish(id: string, error?: string): Promise<void> {
    await this.database.query(
      `UPDATE integrations.imports SET status = CASE WHEN $2::text IS NULL THEN 'completed' ELSE 'failed' END, error = $2,
         percent = CASE WHEN $2::text IS NULL THEN 100 ELSE percent END, finished_at = $3
       WHERE id = $1 AND status = 'running'`,
      [id, error ?? null, this.clock.now()],
    );
  }

  /** How much of the import's error file holds; undefined when there is no such import. */
  async errorsBytes(id: string): Promise<number | undefined> {
    const [row] = await this.database.query<{ errors_bytes: number }>(
      'SELECT errors_bytes FROM integrations.imports WHERE id = $1',
      [id],
    );
    return row?.errors_bytes;
  }
}
