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
import { OrderNoteNotFound } from '../domain/order.errors.js';
/** A note is taken away, and from the timeline as well. One SQL statement. Throws `OrderNoteNotFound`. */
export class DeleteOrderNote extends Command {
    constructor(orderId, noteId) {
        super();
        this.orderId = orderId;
        this.noteId = noteId;
    }
}
let DeleteOrderNoteHandler = class DeleteOrderNoteHandler {
    constructor(database) {
        this.database = database;
    }
    async execute({ orderId, noteId }) {
        const sql = 'DELETE FROM orders.notes WHERE id = $1 AND order_id = $2 RETURNING id';
        if ((await this.database.query(sql, [noteId, orderId])).length === 0)
            throw new OrderNoteNotFound();
    }
};
DeleteOrderNoteHandler = __decorate([
    CommandHandler(DeleteOrderNote),
    __metadata("design:paramtypes", [Database])
], DeleteOrderNoteHandler);
export { DeleteOrderNoteHandler };
//# sourceMappingURL=delete-order-note.handler.js.map