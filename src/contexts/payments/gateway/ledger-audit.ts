import { Injectable } from '@nestjs/common';
import { FactHistory } from '../../../platform/facts/fact-history.js';
import { type FoundBreak } from '../domain/reconciliation-break.js';
import { Breaks } from '../storage/break.records.js';
import { LEDGER_SUBSCRIBER, Ledger, MONEY_FACTS } from '../storage/ledger.records.js';

const AT_ONCE = 2_000;

/** Whether every fact about money is booked: what the ledger's subscriber has passed must have its transaction. */
@Injectable()
export class LedgerAudit {
  constructor(
    private readonly history: FactHistory,
    private readonly ledger: Ledger,
    private readonly breaks: Breaks,
  ) {}

  /** Looks at the facts after `position`, opens a break for each that is not booked, and answers up to where it looked. */
  async check(position: number, run: string): Promise<{ to: number; found: number; opened: number; resolved: number }> {
    let found = 0;
    let opened = 0;
    for (;;) {
      const { facts, readTo, passed } = await this.history.read(LEDGER_SUBSCRIBER, position, MONEY_FACTS, AT_ONCE);
      const missing = await this.ledger.notBooked(facts.filter(({ data }) => amountOf(data) > 0).map(sourceOf));
      const gaps = facts.filter((fact) => missing.has(sourceOf(fact))).map(toGap);
      found += gaps.length;
      opened += (await this.breaks.open(gaps, run)).filter(({ isNew }) => isNew).length;
      position = readTo;
      if (position >= passed) break;
    }
    return { to: position, found, opened, resolved: await this.breaks.resolveBooked() };
  }
}

interface MoneyFactRow {
  position: number;
  data: object;
  occurred_at: Date;
}

const sourceOf = ({ position }: { position: number }): string => `fact:${position}`;
const amountOf = (data: object): number => (data as { amount: number }).amount;

function toGap(fact: MoneyFactRow): FoundBreak {
  const { gateway, paymentId, orderId, amount, currency } = fact.data as Record<string, string> & { amount: number };
  return {
    ...{ kind: 'ledger_gap', subject: sourceOf(fact), gateway: gateway ?? null, paymentId: paymentId ?? null },
    ...{ orderId: orderId ?? null, gatewayTransactionId: null, gatewayReference: null, key: null },
    ...{ expected: amount, expectedCurrency: currency ?? null, found: null, foundCurrency: null, at: fact.occurred_at },
  };
}
