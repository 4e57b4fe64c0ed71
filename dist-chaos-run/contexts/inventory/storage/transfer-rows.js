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
import { TransferNotFound } from '../domain/transfer.errors.js';
import { toTransferView, TRANSFER_COLUMNS, TRANSFERS, } from '../views/transfer.view.js';
/** Transfers as rows to be shown; one statement. */
let TransferRows = class TransferRows {
    constructor(database) {
        this.database = database;
    }
    /** Throws `TransferNotFound`. */
    async get(id) {
        const [row] = await this.database.query(`SELECT ${TRANSFER_COLUMNS} FROM ${TRANSFERS} WHERE transfer.id = $1`, [id]);
        if (!row)
            throw new TransferNotFound(id);
        return toTransferView(row);
    }
};
TransferRows = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], TransferRows);
export { TransferRows };
//# sourceMappingURL=transfer-rows.js.map