/**
 * The accounts of the ledger. Debits are positive and credits negative, so that an asset (`gateway_clearing`: what
 * gateways owe the shop) is positive and income (`customer_payments`) negative. `memo_` accounts stand beside the books:
 * money that was only set aside.
 */
export const ACCOUNTS = {
  memo_authorized: 'Set aside at gateways and neither taken nor let go (beside the books)',
  memo_authorized_contra: 'The other side of what is set aside',
  gateway_clearing: 'Taken by gateways for the shop, and not paid out yet',
  customer_payments: 'What customers have paid',
  refunds: 'What went back to customers',
  disputed: "Held back by buyers' banks until they decide",
  dispute_losses: "Taken for good by buyers' banks",
  gateway_fees: 'What gateways keep for their work',
  gift_balances: 'Owed to holders of gift cards and store credit (reserved: nothing is booked there yet)',
} as const;

export type Account = keyof typeof ACCOUNTS;

export const LEDGER_KINDS = [
  'authorization',
  'capture',
  'void',
  'refund',
  'refund_returned',
  'dispute_opened',
  'dispute_won',
  'dispute_lost',
  'fee',
  'fee_returned',
] as const;

export type LedgerKind = (typeof LEDGER_KINDS)[number];

/** One line of a transaction; minor units, debit positive. */
export interface Entry {
  account: Account;
  amount: number;
}

/** What each kind debits and credits, pair by pair. */
const PAIRS: Readonly<Record<LedgerKind, readonly (readonly [debit: Account, credit: Account])[]>> = {
  authorization: [['memo_authorized', 'memo_authorized_contra']],
  capture: [
    ['memo_authorized_contra', 'memo_authorized'],
    ['gateway_clearing', 'customer_payments'],
  ],
  void: [['memo_authorized_contra', 'memo_authorized']],
  refund: [['refunds', 'gateway_clearing']],
  refund_returned: [['gateway_clearing', 'refunds']],
  dispute_opened: [['disputed', 'gateway_clearing']],
  dispute_won: [['gateway_clearing', 'disputed']],
  dispute_lost: [['dispute_losses', 'disputed']],
  fee: [['gateway_fees', 'gateway_clearing']],
  fee_returned: [['gateway_clearing', 'gateway_fees']],
};

interface LedgerEvent {
  kind: LedgerKind;
  /** Minor units. */
  amount: number;
}

/** A fee below zero is one that the gateway gave back: booked the other way round. */
export function bookedAs({ kind, amount }: LedgerEvent): LedgerEvent {
  return kind === 'fee' && amount < 0 ? { kind: 'fee_returned', amount: -amount } : { kind, amount };
}

/** The entries of an event about `amount` minor units (more than 0): they sum to zero. */
export function entriesOf(kind: LedgerKind, amount: number): Entry[] {
  return PAIRS[kind].flatMap(([debit, credit]) => [
    { account: debit, amount },
    { account: credit, amount: -amount },
  ]);
}
