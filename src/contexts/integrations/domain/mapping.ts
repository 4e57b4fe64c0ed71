/** What a file is: lines of CSV, lines of JSON, or one JSON array. */
export type Format = 'csv' | 'jsonl' | 'json-array';

/** What its rows are to the shop. */
export type Kind = 'products' | 'categories';

/** One small change of a text; on a list, of each of its items. An empty text means "nothing" to all but `default`. */
export type Step =
  | 'trim'
  | 'squeeze'
  | 'lower'
  | 'upper'
  | 'capitalise'
  | 'slug'
  | 'round'
  | { default: string }
  | { multiply: string }
  | { cut: number }
  | { replace: readonly [string, string] }
  | { split: string }
  | { lookup: string; else?: 'keep' | 'empty' };

/** Where a value comes from, and what is done to it. Exactly one of column, constant and template is there. */
export interface Source {
  /** A column, or several of which the first with a value counts. */
  column?: string | readonly string[];
  constant?: string;
  /** Text with `{column}` in it; empty as soon as one of the columns is. */
  template?: string;
  steps?: readonly Step[];
}

/** Records that a shop must refuse. `like` takes `*` for any text, `?` for a character and `#` for a digit. */
export interface SkipRule {
  column: string;
  reason: string;
  empty?: true;
  equals?: readonly string[];
  like?: readonly string[];
  unlike?: readonly string[];
  at_most?: number;
}

/** One kind of row that each record (or each item of its list `each`) becomes. */
export interface RowRule {
  each?: string;
  fields: Readonly<Record<string, Source>>;
}

/** Values by name for `lookup`: given here, or in two columns of a CSV file that the command line reads. */
export interface LookupTable {
  rows?: Readonly<Record<string, string>>;
  file?: string;
  key?: string;
  value?: string;
}

/** How a foreign format becomes products or categories: data only, see `mappings/README.md`. */
export interface Mapping {
  description: string;
  format: Format;
  kind: Kind;
  /** Between the columns of CSV. */
  delimiter: string;
  /** A name that the WHATWG Encoding Standard knows. */
  encoding: string;
  tables: Readonly<Record<string, LookupTable>>;
  /** Further columns, computed from the record's own and from those before them. */
  derive: Readonly<Record<string, Source>>;
  skip: readonly SkipRule[];
  /** Of the records with the same value in `column`, only the one with the greatest text in `latest_by` counts. */
  group_by?: { column: string; latest_by: string };
  /** A row that equals an earlier one of the file does not count. */
  distinct: boolean;
  rows: readonly RowRule[];
}

/** The lookup tables that still are to be read from a file. */
export function missingTables({ tables }: Mapping): string[] {
  return Object.keys(tables).filter((name) => tables[name]!.rows === undefined);
}
