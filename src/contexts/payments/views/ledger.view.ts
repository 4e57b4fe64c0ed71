import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto } from '../../../platform/http/money.dto.js';
import { type Account, ACCOUNTS, LEDGER_KINDS, type LedgerKind } from '../domain/ledger.js';

export const LEDGER_ACCOUNTS = Object.keys(ACCOUNTS) as Account[];

/** One side of a transaction. */
export class LedgerEntry {
  @ApiProperty({ enum: LEDGER_ACCOUNTS }) account: Account;
  @ApiProperty({ description: 'Debits are positive, credits negative' }) amount: MoneyDto;
}

/** What was booked of one event: its entries sum to zero. */
export class LedgerTransaction {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: LEDGER_KINDS }) kind: LedgerKind;
  @ApiProperty({ example: 'fact:1234', description: 'What it comes from; booked once' }) source: string;
  @ApiProperty({ example: 'stripe' }) gateway: string;
  @ApiProperty({ nullable: true, type: String, format: 'uuid' }) payment_id: string | null;
  @ApiProperty({ nullable: true, type: String, format: 'uuid' }) order_id: string | null;
  @ApiProperty({ type: [LedgerEntry] }) entries: LedgerEntry[];
  @ApiProperty({ format: 'date-time' }) occurred_at: string;
}

export interface LedgerRow extends Omit<LedgerTransaction, 'occurred_at'> {
  occurred_at: Date;
}

export const toLedgerTransaction = ({ occurred_at, ...row }: LedgerRow): LedgerTransaction => {
  const { id, kind, source, gateway, payment_id, order_id, entries } = row;
  return { id, kind, source, gateway, payment_id, order_id, entries, occurred_at: occurred_at.toISOString() };
};
