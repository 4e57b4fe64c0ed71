import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { OrderNotFound } from '../domain/order.errors.js';
import { type OrderNoteRow, type OrderNoteView, toOrderNote } from '../views/order-note.view.js';

/** Staff note something about an order; the order itself does not change. One SQL statement. Throws `OrderNotFound`. */
export class AddOrderNote extends Command<OrderNoteView> {
  constructor(
    readonly orderId: string,
    readonly note: { text: string; customerVisible: boolean; author: string },
  ) {
    super();
  }
}

const INSERT = `
  INSERT INTO orders.notes (id, order_id, text, customer_visible, author, created_at)
  SELECT $1, id, $3, $4, $5, $6 FROM orders.orders WHERE id = $2
  RETURNING id, text, customer_visible, author, created_at`;

@CommandHandler(AddOrderNote)
export class AddOrderNoteHandler implements ICommandHandler<AddOrderNote> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute({ orderId, note: { text, customerVisible, author } }: AddOrderNote): Promise<OrderNoteView> {
    const values = [newId(), orderId, text, customerVisible, author, this.clock.now()];
    const [row] = await this.database.query<OrderNoteRow>(INSERT, values);
    if (!row) throw new OrderNotFound();
    return toOrderNote(row);
  }
}
