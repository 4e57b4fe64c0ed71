var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { CountNotFound } from '../domain/stock-count.errors.js';
import { STOCK_COUNT_COLUMNS, STOCK_COUNTS, toStockCountView, } from '../views/stock-count.view.js';
/** Stock counts as rows to be shown; one statement. */
let StockCountRows = class StockCountRows {
    constructor(database) {
        this.database = database;
    }
    /** Throws `CountNotFound`. */
    async get(id) {
        const [row] = await this.database.query(`SELECT ${STOCK_COUNT_COLUMNS} FROM ${STOCK_COUNTS} WHERE count.id = $1`, [id]);
        if (!row)
            throw new CountNotFound(id);
        return toStockCountView(row);
    }
};
StockCountRows = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], StockCountRows);
export { StockCountRows };
//# sourceMappingURL=stock-count-rows.js.map