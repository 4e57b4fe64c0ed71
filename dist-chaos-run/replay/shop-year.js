import { invoiceFile, invoiceRows } from './invoice-rows.js';
import { kindOf, refusalOf } from './refusals.js';
/** Reads the whole file; the window ends before the sale invoice that follows the first `saleInvoices` ones. */
export async function readShopYear(folder, saleInvoices) {
    const window = new Window(saleInvoices);
    const goods = new Map();
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
    constructor(saleInvoices) {
        this.saleInvoices = saleInvoices;
        this.invoices = new Map();
        this.refusals = [];
        this.rows = 0;
        this.sales = 0;
        this.ended = false;
    }
    add(row, reason) {
        const invoice = this.ended ? undefined : (this.invoices.get(row.invoice) ?? this.open(row));
        if (!invoice)
            return;
        this.rows += 1;
        if (reason)
            this.refusals.push({ row, reason });
        else if (invoice.rows.push(row) === 1)
            Object.assign(invoice, headOf(row));
    }
    content() {
        return { invoices: [...this.invoices.values()], refusals: this.refusals, rows: this.rows };
    }
    open(row) {
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
function headOf({ at, customer, country }) {
    return { at, customer, country };
}
function titleOf({ code, title }, goods) {
    return title || (goods.get(code)?.title ?? code);
}
//# sourceMappingURL=shop-year.js.map