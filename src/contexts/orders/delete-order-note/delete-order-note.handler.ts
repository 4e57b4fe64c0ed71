import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { OrderNoteNotFound } from '../domain/order.errors.js';

/** A note is taken away, and from the timeline as well. One SQL statement. Throws `OrderNoteNotFound`. */
export class DeleteOrderNote extends Command<void> {
  constructor(
    readonly orderId: string,
    readonly noteId: string,
  ) {
    super();
  }
}

@CommandHandler(DeleteOrderNote)
export class DeleteOrderNoteHandler implements ICommandHandler<DeleteOrderNote> {
  constructor(private readonly database: Database) {}

  async execute({ orderId, noteId }: DeleteOrderNote): Promise<void> {
    const sql = 'DELETE FROM orders.notes WHERE id = $1 AND order_id = $2 RETURNING id';
    if ((await this.database.query(sql, [noteId, orderId])).length === 0) throw new OrderNoteNotFound();
  }
}
