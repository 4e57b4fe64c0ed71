import { invoiceFile, type InvoiceRow, invoiceRows } from './invoice-rows.js';
import { type Kind, kindOf, type Refusal, refusalOf } from './refusals.js';

/** An invoice with the rows of it that a shop need not refuse; what stands above the rows is the first one's. */
export interface Invoice {
  number: string;
  kind: Kind;
  at: string;
  customer: string;
  country: string;
  rows: InvoiceRow[];
}

/** What the shop sells: the last title and price under which it sold a code. */
export interface Good {
  code: string;
  title: string;
  pennies: number;
}

/** The file: the invoices of the window in its order, what was refused of them, and everything sold in the whole year. */
export interface ShopYear {
  file: string;
  invoices: Invoice[];
  /** Rows in the window. */
  rows: number;
  refusals: Refusal[];
  goods: Map<string, Good>;
}

/** Reads the whole file; the window ends before the sale invoice that follows the first `saleInvoices` ones. */
export async function readShopYear(folder: string, saleInvoices: number): Promise<ShopYear> {
  const window = new Window(saleInvoices);
  const goods = new Map<string, Good>();
  const file = await invoiceFile(folder);
  for await (const row of invoiceRows(file)) {
    const reason = refusalOf(row);
    window.add(row, reason);
    if (!reason && kindOf(row.invoice) === 'sale') {
      goods.set(row.code, { code: row.code, title: titleOf(row, goods), pennies: row.pennies });
    }
  }
  return { file, ...window.content(), goods };
}

/** Collects rows by invoice; one that comes back after others keeps its place. */
class Window {
  private readonly invoices = new Map<string, Invoice>();
  private readonly refusals: Refusal[] = [];
  private rows = 0;
  private sales = 0;
  private ended = false;

  constructor(private readonly saleInvoices: number) {}

  add(row: InvoiceRow, reason: string | undefined): void {
    const invoice = this.ended ? undefined : (this.invoices.get(row.invoice) ?? this.open(row));
    if (!invoice) return;
    this.rows += 1;
    if (reason) this.refusals.push({ row, reason });
    else if (invoice.rows.push(row) === 1) Object.assign(invoice, headOf(row));
  }

  content(): Pick<ShopYear, 'invoices' | 'refusals' | 'rows'> {
    return { invoices: [...this.invoices.values()], refusals: this.refusals, rows: this.rows };
  }

  private open(row: InvoiceRow): Invoice | undefined {
    const number = row.invoice;
    const kind = kindOf(number);
    if (kind === 'sale' && ++this.sales > this.saleInvoices) {
      this.ended = true;
      return undefined;
    }
    const invoice = { number, kind, ...headOf(row), rows: [] };
    this.invoices.set(number, invoice);
    return invoice;
  }
}

function headOf({ at, customer, country }: InvoiceRow): Pick<Invoice, 'at' | 'customer' | 'country'> {
  return { at, customer, country };
}

function titleOf({ code, title }: InvoiceRow, goods: Map<string, Good>): string {
  return title || (goods.get(code)?.title ?? code);
}
