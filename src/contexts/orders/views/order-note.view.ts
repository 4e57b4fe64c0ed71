import { ApiProperty } from '@nestjs/swagger';

/** What staff noted about an order. */
export class OrderNoteView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'Called: delivery may wait until Monday' }) text: string;
  @ApiProperty({ description: 'Whether the shopper sees it, too' }) customer_visible: boolean;
  @ApiProperty({ example: 'back office', description: 'The name of the key that wrote it' }) author: string;
  @ApiProperty({ format: 'date-time' }) created_at: string;
}

/** A row of orders.notes. */
export type OrderNoteRow = Omit<OrderNoteView, 'created_at'> & { created_at: Date };

export function toOrderNote({ id, text, customer_visible, author, created_at }: OrderNoteRow): OrderNoteView {
  return { id, text, customer_visible, author, created_at: created_at.toISOString() };
}
