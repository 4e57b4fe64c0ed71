import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  ImportCategories,
  type ImportedRow,
  type ImportedVariant,
  ImportVariants,
} from '../../catalog/contract/import-catalogue.command.js';
import { SetStock, type StockToSet } from '../../inventory/contract/set-stock.command.js';
import { SetPrices } from '../../pricing/contract/set-prices.command.js';
import { type MappedRow } from '../domain/row-mapper.js';
import { productOf, type Session } from './session.js';
import { SoldCurrencies } from './sold-currencies.js';

/** Takes rows of products into catalogue, prices and stock. */
@Injectable()
export class TakeProducts {
  constructor(
    private readonly commands: CommandBus,
    private readonly currencies: SoldCurrencies,
  ) {}

  /** What became of each row; a variant whose price or stock is different was updated. Runs in the caller's transaction. */
  async take(rows: readonly MappedRow[], session: Session): Promise<ImportedRow[]> {
    const refusals = await this.currencies.refusals(rows, session);
    const sent = rows.map((row, index) => ({ row, index })).filter(({ index }) => refusals[index] === undefined);
    await this.makeCategories(rows, session);
    const variants = sent.map(({ row }) => variantOf(row, session));
    const outcomes = variants.length === 0 ? [] : await this.commands.execute(new ImportVariants(variants));
    const known = sent.flatMap(({ row }, index) => {
      const { variantId } = outcomes[index]!;
      return variantId ? [{ row, variantId, outcome: outcomes[index]! }] : [];
    });
    session.onCommit(() => known.forEach(({ row }) => session.products.add(productOf(row))));
    const priced = await this.setPrices(known);
    const stocked = await this.setStock(known);
    for (const { variantId, outcome } of known) {
      if (outcome.outcome === 'unchanged' && (priced.has(variantId) || stocked.has(variantId)))
        outcome.outcome = 'updated';
    }
    const results = new Map(sent.map(({ index }, place) => [index, outcomes[place]!]));
    return rows.map((_, index) => results.get(index) ?? { outcome: 'rejected', reason: refusals[index]! });
  }

  /** Categories that products bring with them; one that is there already keeps its place. */
  private async makeCategories(rows: readonly MappedRow[], session: Session): Promise<void> {
    const wanted = new Map<string, string>();
    for (const { category_external_id: id, category_name: name } of rows) {
      if (typeof id === 'string' && !session.categories.has(id)) wanted.set(id, String(name ?? id));
    }
    if (wanted.size === 0) return;
    const categories = [...wanted].map(([externalId, name]) => ({ externalId, name, parentExternalId: null }));
    await this.commands.execute(new ImportCategories(categories));
    session.onCommit(() => categories.forEach(({ externalId }) => session.categories.add(externalId)));
  }

  private async setPrices(known: readonly Known[]): Promise<Set<string>> {
    const prices = known.flatMap(({ row, variantId }) =>
      group(row, 'price').map(([currency, amount]) => ({ variantId, currency, amount: Number(amount) })),
    );
    if (prices.length === 0) return new Set();
    return new Set((await this.commands.execute(new SetPrices(prices))).variantIds);
  }

  /** A count that cannot be (units are held for orders) is told of the row, whose product and prices are in. */
  private async setStock(known: readonly Known[]): Promise<Set<string>> {
    const levels = known.flatMap((one) => {
      const counts: [string | undefined, unknown][] = [...group(one.row, 'stock')];
      if (one.row['stock'] !== undefined) counts.unshift([undefined, one.row['stock']]);
      return counts.map(([location, onHand]) => ({ one, level: levelOf(one.variantId, location, Number(onHand)) }));
    });
    if (levels.length === 0) return new Set();
    const result = await this.commands.execute(new SetStock(levels.map(({ level }) => level)));
    for (const { index, reason } of result.rejected) {
      const { outcome } = levels[index]!.one;
      outcome.outcome = 'rejected';
      outcome.reason = `stock: ${reason} (the product and its prices were taken)`;
    }
    return new Set(result.variantIds);
  }
}

interface Known {
  row: MappedRow;
  variantId: string;
  outcome: ImportedRow;
}

function levelOf(variantId: string, location: string | undefined, onHand: number): StockToSet {
  return { variantId, onHand, ...(location !== undefined && { location }) };
}

/** The fields of a group by the second part of their names: `price.EUR` by `EUR`. */
function group(row: MappedRow, name: string): [string, MappedRow[string]][] {
  const prefix = `${name}.`;
  return Object.entries(row).flatMap(([field, value]) =>
    field.startsWith(prefix) ? [[field.slice(prefix.length), value] as [string, MappedRow[string]]] : [],
  );
}

function variantOf(row: MappedRow, session: Session): ImportedVariant {
  const { sku, title, handle, description, status, barcode } = row as Record<string, string | undefined>;
  const {
    image_url: imageUrl,
    tax_category: taxCategory,
    category_external_id: category,
  } = row as Record<string, string>;
  const productExternalId = productOf(row);
  const categories = row['categories'] as readonly string[] | undefined;
  return {
    ...{ productExternalId, sku: sku!, title: title!, handle, description, barcode, imageUrl, taxCategory },
    status: status as ImportedVariant['status'],
    weightGrams: row['weight_grams'] as number | undefined,
    categoryExternalIds: categories || category ? [...(categories ?? []), ...(category ? [category] : [])] : undefined,
    attributes: textsOf(row, 'attributes'),
    options: textsOf(row, 'options'),
    describesProduct: !session.products.has(productExternalId),
  };
}

function textsOf(row: MappedRow, name: string): Record<string, string> | undefined {
  const texts = group(row, name);
  return texts.length === 0 ? undefined : (Object.fromEntries(texts) as Record<string, string>);
}
