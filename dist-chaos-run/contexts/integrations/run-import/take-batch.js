var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable, Logger } from '@nestjs/common';
import { Transaction } from '../../../platform/database/database.js';
import { isRetryable, isUnavailable } from '../../../platform/database/postgres-errors.js';
import { describeError } from '../../../platform/observability/describe-error.js';
import { RowFault } from '../domain/row-fault.js';
import { ImportFiles } from '../storage/import-files.js';
import { Imports } from '../storage/imports.js';
import { TakeCategories } from './take-categories.js';
import { TakeProducts } from './take-products.js';
/** Another process has gone on with this import: it was only thought that this one was dead. */
export class ImportTakenOver extends Error {
}
/** Takes some items of a file: the shop's rows, the counts and the end of the error file are one commit. */
let TakeBatch = class TakeBatch {
    constructor(transaction, imports, files, products, categories) {
        this.transaction = transaction;
        this.imports = imports;
        this.files = files;
        this.products = products;
        this.categories = categories;
        this.logger = new Logger('Imports');
    }
    /**
     * Takes all items or tells why not. A row at which the shop fails unforeseen is found by halving the batch and
     * becomes a fault like others; a database that is away is no row's fault and is thrown on. Throws `ImportTakenOver`.
     */
    async take(items, percent, progress) {
        try {
            await this.takeTogether(items, percent, progress);
        }
        catch (error) {
            if (error instanceof ImportTakenOver || isUnavailable(error) || isRetryable(error))
                throw error;
            const { at } = items[0];
            if (items.length === 1 && 'fault' in items[0])
                throw error;
            if (items.length === 1) {
                this.logger.warn({ import_id: progress.id, at, error: describeError(error) });
                return this.take([{ at, fault: new RowFault('the shop could not take this row') }], percent, progress);
            }
            const middle = Math.ceil(items.length / 2);
            await this.take(items.slice(0, middle), percent, progress);
            await this.take(items.slice(middle), percent, progress);
        }
    }
    async takeTogether(items, percent, progress) {
        const { id, rows, session } = progress;
        const errorsBytes = await this.transaction.run(async () => {
            session.begin();
            const outcomes = await this.outcomes(items, progress);
            const end = await this.files.writeErrors(id, progress.errorsBytes, errorLines(items, outcomes));
            if (!(await this.imports.advance(id, rows, countsOf(outcomes), percent, end)))
                throw new ImportTakenOver();
            return end;
        });
        session.commit();
        progress.rows += items.length;
        progress.errorsBytes = errorsBytes;
    }
    async outcomes(items, { kind, session }) {
        const rows = items.filter((item) => 'row' in item).map(({ row }) => row);
        const taken = rows.length === 0 ? [] : await this.takeRows(kind, rows, session);
        const next = taken.values();
        return items.map((item) => 'row' in item ? next.next().value : { outcome: 'rejected', reason: item.fault.message });
    }
    takeRows(kind, rows, session) {
        return kind === 'products' ? this.products.take(rows, session) : this.categories.take(rows);
    }
};
TakeBatch = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Transaction,
        Imports,
        ImportFiles,
        TakeProducts,
        TakeCategories])
], TakeBatch);
export { TakeBatch };
function countsOf(outcomes) {
    const counts = { created: 0, updated: 0, unchanged: 0, rejected: 0 };
    for (const { outcome } of outcomes)
        counts[outcome]++;
    return counts;
}
/** One line of JSON for each rejected item: where, why, and for a wrong value which field, what it got and what it takes. */
function errorLines(items, outcomes) {
    return items.map((item, index) => errorLine(item, outcomes[index])).join('');
}
function errorLine(item, { outcome, reason }) {
    if (outcome !== 'rejected')
        return '';
    const line = { ...item.at, reason };
    if ('fault' in item)
        Object.assign(line, item.fault.detail);
    else
        line['key'] = item.row['sku'] ?? item.row['external_id'];
    return `${JSON.stringify(line)}\n`;
}
//# sourceMappingURL=take-batch.js.map