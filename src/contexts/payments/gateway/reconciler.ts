import { Injectable } from '@nestjs/common';
import { Ledger } from '../storage/ledger.records.js';
import { Breaks, type Compared, type OpenBreak } from '../storage/break.records.js';
import { GatewayTransactions } from '../storage/gateway-transaction.records.js';
import { type FoundBreak } from '../domain/reconciliation-break.js';
import { BreakRemedies } from './break-remedies.js';

const MINUTE_MS = 60_000;
const COMPARED_MS = 24 * 60 * MINUTE_MS;
/** A thorough run is the first of an hour. */
const THOROUGH_UNTIL_MINUTE = 5;
/** Breaks are looked for again as long as this. */
const LONGEST_MS = 90 * 24 * 60 * MINUTE_MS;

/** Fees booked at once. */
const FEES = 500;
/** Remedies under way at once: each may ask a gateway. */
const AT_ONCE = 4;

/** Compares what is at hand, opens breaks, and sees to what can be seen to. */
@Injectable()
export class Reconciler {
  constructor(
    private readonly transactions: GatewayTransactions,
    private readonly ledger: Ledger,
    private readonly breaks: Breaks,
    private readonly remedies: BreakRemedies,
  ) {}

  /**
   * A day before `comparedTo`, where comparing ended; for a run that was asked for, and once an hour, as far as there are
   * open breaks, so that they are looked for again.
   */
  async windowStart(now: Date, wanted: Date | null, comparedTo: Date = now): Promise<Date> {
    const isThorough = wanted !== null || now.getUTCMinutes() < THOROUGH_UNTIL_MINUTE;
    const oldest = (isThorough && (await this.breaks.oldestOpen())?.getTime()) || Infinity;
    const start = Math.min(comparedTo.getTime() - COMPARED_MS, oldest, wanted?.getTime() ?? Infinity);
    return new Date(Math.max(start, now.getTime() - LONGEST_MS));
  }

  /** Answers how many differences there are, how many of them are new, and how many breaks have ended. */
  async compare(compared: Compared, run: string): Promise<{ found: number; opened: number; resolved: number }> {
    await this.transactions.match(compared.gateways, compared.from);
    await this.bookFees(compared);
    const found = await this.breaks.compare(compared);
    const open = await this.breaks.open(found, run);
    const gone = await this.breaks.resolveGone(compared, run);
    const opened = open.filter(({ isNew }) => isNew).length;
    return { found: found.length, opened, resolved: gone + (await this.remedy(stillOpen(found, open))) };
  }

  private async bookFees({ gateways, from }: Compared): Promise<void> {
    for (let told = FEES; told === FEES;) {
      const fees = await this.transactions.unbookedFees(gateways, from, FEES);
      await this.ledger.book(
        fees.map(({ occurredAt, ...fee }) => ({ ...fee, kind: 'fee', occurredAt: occurredAt.toISOString() })),
      );
      told = fees.length;
    }
  }

  private async remedy(found: readonly FoundBreak[]): Promise<number> {
    const waiting = found.values();
    let resolved = 0;
    const work = async (): Promise<void> => {
      for (const each of waiting) {
        const resolution = await this.remedies.apply(each);
        if (!resolution) continue;
        await this.breaks.resolve(each.kind, each.subject, resolution);
        resolved++;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return resolved;
  }
}

/** What people have dealt with in their own way must not be dealt with again. */
function stillOpen(found: readonly FoundBreak[], open: readonly OpenBreak[]): FoundBreak[] {
  const subjects = new Set(open.map(nameOf));
  return found.filter((each) => subjects.has(nameOf(each)));
}

const nameOf = ({ kind, subject }: Pick<FoundBreak, 'kind' | 'subject'>): string => `${kind} ${subject}`;
