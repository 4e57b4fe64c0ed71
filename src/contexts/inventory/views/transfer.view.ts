import { ApiProperty } from '@nestjs/swagger';
import { type TransferLine } from '../domain/transfer.js';
import { type TransferStatus } from '../domain/transfer-steps.js';

export const TRANSFER_STATUSES: readonly TransferStatus[] = ['draft', 'in_transit', 'received', 'cancelled'];

export class TransferLineView {
  @ApiProperty({ format: 'uuid' })
  variant_id: string;

  @ApiProperty({ type: 'integer', example: 12, description: 'Units to be sent, or that were sent' })
  quantity: number;

  @ApiProperty({ type: 'integer', example: 10, description: 'Units of them that arrived' })
  received: number;

  @ApiProperty({ type: 'integer', example: 0, description: "Units on their way: nobody's to sell" })
  in_transit: number;

  @ApiProperty({ type: 'integer', example: 2, description: 'Units that had not arrived when the transfer was closed' })
  missing: number;
}

/** A transfer as the admin routes show it. */
export class TransferView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: TRANSFER_STATUSES, example: 'in_transit' })
  status: TransferStatus;

  @ApiProperty({ example: 'main', description: "The source's code" })
  from: string;

  @ApiProperty({ example: 'south', description: "The destination's code" })
  to: string;

  @ApiProperty({ type: [TransferLineView] })
  lines: TransferLineView[];

  @ApiProperty({ type: String, nullable: true, example: 'For the opening on Saturday' })
  note: string | null;

  @ApiProperty({ format: 'date-time' })
  created_at: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  shipped_at: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it was received or cancelled' })
  ended_at: string | null;

  @ApiProperty({ type: 'integer', example: 2 })
  version: number;
}

/** `TRANSFER_COLUMNS` of `TRANSFERS`. */
export interface TransferRow {
  id: string;
  status: TransferStatus;
  from: string;
  to: string;
  lines: TransferLine[];
  note: string | null;
  created_at: Date;
  shipped_at: Date | null;
  ended_at: Date | null;
  version: number;
}

export const TRANSFER_COLUMNS = `transfer.id, transfer.status, source.code AS "from", destination.code AS "to",
  transfer.lines, transfer.note, transfer.created_at, transfer.shipped_at, transfer.ended_at, transfer.version`;

/** Transfers with their locations; aliases `transfer`, `source`, `destination`. */
export const TRANSFERS = `inventory.transfers AS transfer
  JOIN inventory.locations AS source ON source.id = transfer.from_location_id
  JOIN inventory.locations AS destination ON destination.id = transfer.to_location_id`;

export function toTransferView(row: TransferRow): TransferView {
  const { id, status, from, to, note, version } = row;
  return {
    ...{ id, status, from, to },
    lines: row.lines.map((line) => lineView(line, status)),
    note,
    created_at: row.created_at.toISOString(),
    shipped_at: row.shipped_at?.toISOString() ?? null,
    ended_at: row.ended_at?.toISOString() ?? null,
    version,
  };
}

function lineView({ variantId, quantity, received }: TransferLine, status: TransferStatus): TransferLineView {
  const open = quantity - received;
  return {
    ...{ variant_id: variantId, quantity, received },
    in_transit: status === 'in_transit' ? open : 0,
    missing: status === 'received' ? open : 0,
  };
}
