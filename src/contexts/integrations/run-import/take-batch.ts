import { Injectable, Logger } from '@nestjs/common';
import { Transaction } from '../../../platform/database/database.js';
import { isRetryable, isUnavailable } from '../../../platform/database/postgres-errors.js';
import { describeError } from '../../../platform/observability/describe-error.js';
import { type Kind } from '../domain/mapping.js';
import { RowFault } from '../domain/row-fault.js';
import { type MappedRow } from '../domain/row-mapper.js';
import { ImportFiles } from '../storage/import-files.js';
import { type BatchCounts, Imports } from '../storage/imports.js';
import { type Item } from './import-items.js';
import { type Place } from './read-record.js';
import { type Session } from './session.js';
import { TakeCategories } from './take-categories.js';
import { TakeProducts } from './take-products.js';

/** An import on its way through its file. */
export interface Progress {
  id: string;
  kind: Kind;
  /** Items that are dealt with. */
  rows: number;
  errorsBytes: number;
  session: Session;
}

/** Another process has gone on with this import: it was only thought that this one was dead. */
export class ImportTakenOver extends Error {}

type Outcome = { outcome: keyof BatchCounts; reason?: string };
type RowItem = Extract<Item, { row: MappedRow }>;

/** Takes some items of a file: the shop's rows, the counts and the end of the error file are one commit. */
@Injectable()
export class TakeBatch {
  private readonly logger = new Logger('Imports');

  constructor(
    private readonly transaction: Transaction,
    private readonly imports: Imports,
    private readonly files: ImportFiles,
    private readonly products: TakeProducts,
    private readonly categories: TakeCategories,
  ) {}

  /**
   * Takes all items or tells why not. A row at which the shop fails unforeseen is found by halving the batch and
   * becomes a fault like others; a database that is away is no row's fault and is thrown on. Throws `ImportTakenOver`.
   */
  async take(items: readonly Item[], percent: number, progress: Progress): Promise<void> {
    try {
      await this.takeTogether(items, percent, progress);
    } catch (error) {
      if (error instanceof ImportTakenOver || isUnavailable(error) || isRetryable(error)) throw error;
      const { at } = items[0]!;
      if (items.length === 1 && 'fault' in items[0]!) throw error;
      if (items.length === 1) {
        this.logger.warn({ import_id: progress.id, at, error: describeError(error) });
        return this.take([{ at, fault: new RowFault('the shop could not take this row') }], percent, progress);
      }
      const middle = Math.ceil(items.length / 2);
      await this.take(items.slice(0, middle), percent, progress);
      await this.take(items.slice(middle), percent, progress);
    }
  }

  private async takeTogether(items: readonly Item[], percent: number, progress: Progress): Promise<void> {
    const { id, rows, session } = progress;
    const errorsBytes = await this.transaction.run(async () => {
      session.begin();
      const outcomes = await this.outcomes(items, progress);
      const end = await this.files.writeErrors(id, progress.errorsBytes, errorLines(items, outcomes));
      if (!(await this.imports.advance(id, rows, countsOf(outcomes), percent, end))) throw new ImportTakenOver();
      return end;
    });
    session.commit();
    progress.rows += items.length;
    progress.errorsBytes = errorsBytes;
  }

  private async outcomes(items: readonly Item[], { kind, session }: Progress): Promise<Outcome[]> {
    const rows = items.filter((item): item is RowItem => 'row' in item).map(({ row }) => row);
    const taken = rows.length === 0 ? [] : await this.takeRows(kind, rows, session);
    const next = taken.values();
    return items.map((item) =>
      'row' in item ? next.next().value! : { outcome: 'rejected', reason: item.fault.message },
    );
  }

  private takeRows(kind: Kind, rows: MappedRow[], session: Session): Promise<Outcome[]> {
    return kind === 'products' ? this.products.take(rows, session) : this.categories.take(rows);
  }
}

function countsOf(outcomes: readonly Outcome[]): BatchCounts {
  const counts = { created: 0, updated: 0, unchanged: 0, rejected: 0 };
  for (const { outcome } of outcomes) counts[outcome]++;
  return counts;
}

/** One line of JSON for each rejected item: where, why, and for a wrong value which field, what it got and what it takes. */
function errorLines(items: readonly Item[], outcomes: readonly Outcome[]): string {
  return items.map((item, index) => errorLine(item, outcomes[index]!)).join('');
}

function errorLine(item: Item, { outcome, reason }: Outcome): string {
  if (outcome !== 'rejected') return '';
  const line: Place & Record<string, unknown> = { ...item.at, reason };
  if ('fault' in item) Object.assign(line, item.fault.detail);
  else line['key'] = item.row['sku'] ?? item.row['external_id'];
  return `${JSON.stringify(line)}\n`;
}
