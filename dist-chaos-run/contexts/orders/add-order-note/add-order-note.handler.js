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
import { Clock } from '../../../platform/runtime/clock.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { OrderNotFound } from '../domain/order.errors.js';
import { toOrderNote } from '../views/order-note.view.js';
/** Staff note something about an order; the order itself does not change. One SQL statement. Throws `OrderNotFound`. */
export class AddOrderNote extends Command {
    constructor(orderId, note) {
        super();
        this.orderId = orderId;
        this.note = note;
    }
}
const INSERT = `
  INSERT INTO orders.notes (id, order_id, text, customer_visible, author, created_at)
  SELECT $1, id, $3, $4, $5, $6 FROM orders.orders WHERE id = $2
  RETURNING id, text, customer_visible, author, created_at`;
let AddOrderNoteHandler = class AddOrderNoteHandler {
    constructor(database, clock) {
        this.database = database;
        this.clock = clock;
    }
    async execute({ orderId, note: { text, customerVisible, author } }) {
        const values = [newId(), orderId, text, customerVisible, author, this.clock.now()];
        const [row] = await this.database.query(INSERT, values);
        if (!row)
            throw new OrderNotFound();
        return toOrderNote(row);
    }
};
AddOrderNoteHandler = __decorate([
    CommandHandler(AddOrderNote),
    __metadata("design:paramtypes", [Database,
        Clock])
], AddOrderNoteHandler);
export { AddOrderNoteHandler };
//# sourceMappingURL=add-order-note.handler.js.map