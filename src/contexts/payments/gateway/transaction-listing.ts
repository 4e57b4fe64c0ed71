import { Injectable, Logger } from '@nestjs/common';
import { type GatewayTransaction } from '../contract/gateway-news.js';
import { GatewayTransactions } from '../storage/gateway-transaction.records.js';
import { type ListedGateway } from '../storage/reconciliation.records.js';
import { Gateways } from './gateways.js';

const PAGE = 500;
/** A list may have many pages; each has this long. */
const PAGE_TIMEOUT_MS = 60_000;
/** Listed again each time: gateways' books may lag behind their answers. */
const OVERLAP_MS = 10 * 60_000;
const FIRST_MS = 24 * 60 * 60_000;
/** A long window is listed piece by piece: each has its own time, and what is listed is not lost when a later one fails. */
const PIECE_MS = 6 * 60 * 60_000;

interface Window {
  from: Date;
  to: Date;
}

/** Fetches what gateways say they did. */
@Injectable()
export class TransactionListing {
  private readonly logger = new Logger(TransactionListing.name);

  constructor(
    private readonly gateways: Gateways,
    private readonly transactions: GatewayTransactions,
  ) {}

  /** Brings every gateway's list up to `now`, from where it ends or from `wantedFrom`; one that fails holds nobody up. */
  async fetch(now: Date, wantedFrom: Date | null): Promise<ListedGateway[]> {
    const listed: ListedGateway[] = [];
    for (const gateway of this.gateways.listing()) listed.push(await this.fetchOne(gateway, now, wantedFrom));
    return listed;
  }

  private async fetchOne(gateway: string, to: Date, wantedFrom: Date | null): Promise<ListedGateway> {
    const known = (await this.transactions.coveredTo(gateway))?.getTime() ?? to.getTime() - FIRST_MS;
    const { listingDelayMs = 0 } = this.gateways.require(gateway);
    const from = new Date(Math.min(known - OVERLAP_MS - listingDelayMs, wantedFrom?.getTime() ?? Infinity));
    let transactions = 0;
    try {
      for (const piece of piecesOf(from, to)) {
        for await (const page of this.pages(gateway, piece)) {
          await this.transactions.keep(gateway, page);
          transactions += page.length;
        }
        await this.transactions.cover(gateway, { from, to: piece.to }, listingDelayMs);
      }
      return { gateway, status: 'listed', transactions };
    } catch (error) {
      this.logger.warn(
        `The transactions of "${gateway}" cannot be listed: ${error instanceof Error ? error.name : 'error'}`,
      );
      return { gateway, status: 'failed', transactions };
    }
  }

  private async *pages(gateway: string, window: Window): AsyncGenerator<GatewayTransaction[]> {
    const limit = new AbortController();
    let timer = setTimeout(() => limit.abort(), PAGE_TIMEOUT_MS);
    let page: GatewayTransaction[] = [];
    try {
      for await (const transaction of this.gateways.require(gateway).transactions!(window, limit.signal)) {
        page.push(transaction);
        if (page.length < PAGE) continue;
        yield page;
        page = [];
        clearTimeout(timer);
        timer = setTimeout(() => limit.abort(), PAGE_TIMEOUT_MS);
      }
      limit.signal.throwIfAborted(); // what an aborted list has told is not all
      if (page.length > 0) yield page;
    } finally {
      clearTimeout(timer);
    }
  }
}

function* piecesOf(from: Date, to: Date): Iterable<Window> {
  for (let start = from.getTime(); start < to.getTime(); start += PIECE_MS) {
    yield { from: new Date(start), to: new Date(Math.min(start + PIECE_MS, to.getTime())) };
  }
}
