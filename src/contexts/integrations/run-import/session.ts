import { type MappedRow } from '../domain/row-mapper.js';
import { type Item } from './import-items.js';

/** What one run of an import has learnt and need not ask again. */
export class Session {
  /** Products that an earlier batch has described: further rows of theirs speak for their variants only. */
  readonly products = new Set<string>();
  /** Categories that are there, by external id. */
  readonly categories = new Set<string>();
  /** Whether the shop sells in a currency. */
  readonly currencies = new Map<string, boolean>();
  private pending: (() => void)[] = [];

  /** An item that an earlier run has dealt with. */
  pass(item: Item): void {
    if ('row' in item) this.products.add(productOf(item.row));
  }

  /** Learns something once the batch under way is committed. */
  onCommit(learn: () => void): void {
    this.pending.push(learn);
  }

  /** The batch begins (anew). */
  begin(): void {
    this.pending = [];
  }

  commit(): void {
    this.pending.forEach((learn) => learn());
    this.pending = [];
  }
}

/** The product that a row belongs to: without an id of its own it is the variant's. */
export function productOf(row: MappedRow): string {
  return String(row['product_external_id'] ?? row['sku']);
}
