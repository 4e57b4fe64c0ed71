var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Command, CommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { BreakNotFound, BreakResolved } from '../domain/reconciliation.errors.js';
import { BREAK_COLUMNS, toBreakView, } from '../views/reconciliation-break.view.js';
/** Closes an open break with a note. Throws `BreakNotFound`, `BreakResolved`. */
export class ResolveReconciliationBreak extends Command {
    constructor(id, note) {
        super();
        this.id = id;
        this.note = note;
    }
}
let ResolveReconciliationBreakHandler = class ResolveReconciliationBreakHandler {
    constructor(database) {
        this.database = database;
    }
    async execute({ id, note }) {
        const [row] = await this.database.query(`UPDATE payments.reconciliation_breaks b SET status = 'resolved', resolution = 'staff', resolved_at = now(), note = $2
       WHERE b.id = $1 AND b.status = 'open' RETURNING ${BREAK_COLUMNS}`, [id, note]);
        if (row)
            return toBreakView(row);
        const known = await this.database.query('SELECT FROM payments.reconciliation_breaks WHERE id = $1', [id]);
        throw known.length > 0 ? new BreakResolved() : new BreakNotFound(id);
    }
};
ResolveReconciliationBreakHandler = __decorate([
    CommandHandler(ResolveReconciliationBreak),
    __metadata("design:paramtypes", [Database])
], ResolveReconciliationBreakHandler);
export { ResolveReconciliationBreakHandler };
//# sourceMappingURL=resolve-reconciliation-break.handler.js.map