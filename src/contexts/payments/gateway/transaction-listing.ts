import { Injectable, Logger } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { type GatewayTransaction } from '../contract/gateway-news.js';
import { GatewayTransactions } from '../storage/gateway-transaction.records.js';
import { type ListedGateway } from '../storage/reconciliation.records.js';
import { eachInTime } from './each-in-time.js';
import { Gateways } from './gateways.js';

const PAGE = 500;
/** Listed again each time: gateways' books may lag behind their answers. */
const OVERLAP_MS = 10 * 60_000;
const FIRST_MS = 24 * 60 * 60_000;
/** A long window is listed piece by piece: what is listed is not lost when a later one fails. */
const PIECE_MS = 6 * 60 * 60_000;
/** What fails is asked for again in half, down to this: gateways may refuse a window in which too much happened. */
const SHORTEST_MS = 60_000;

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
    private readonly config: Config,
  ) {}

  /** Brings every gateway's list up to `now`, from where it ends or from `wantedFrom`; one that fails holds nobody up. */
  async fetch(now: Date, wantedFrom: Date | null): Promise<ListedGateway[]> {
    const listed: ListedGateway[] = [];
    for (const gateway of this.gateways.listing()) listed.push(await this.fetchOne(gateway, now, wantedFrom));
    return listed;
  }

  private async fetchOne(gateway: string, to: Date, wantedFrom: Date | null): Promise<ListedGateway> {
    const from = await this.startOf(gateway, to, wantedFrom);
    let transactions = 0;
    for (let start = from.getTime(), length = PIECE_MS; start < to.getTime();) {
      const piece = { from: new Date(start), to: new Date(Math.min(start + length, to.getTime())) };
      try {
        transactions += await this.list(gateway, piece, from);
        start = piece.to.getTime();
        length = Math.min(length * 2, PIECE_MS);
      } catch (error) {
        const tried = piece.to.getTime() - start;
        if (tried <= SHORTEST_MS) return this.failed(gateway, transactions, error);
        length = Math.max(tried / 2, SHORTEST_MS);
      }
    }
    return { gateway, status: 'listed', transactions };
  }

  private async startOf(gateway: string, to: Date, wantedFrom: Date | null): Promise<Date> {
    const known = (await this.transactions.coveredTo(gateway))?.getTime() ?? to.getTime() - FIRST_MS;
    const { listingDelayMs = 0 } = this.gateways.require(gateway);
    return new Date(Math.min(known - OVERLAP_MS - listingDelayMs, wantedFrom?.getTime() ?? Infinity));
  }

  /** Keeps what a gateway lists of a piece; all from `from` until its end is at hand then. */
  private async list(gateway: string, piece: Window, from: Date): Promise<number> {
    let transactions = 0;
    for await (const page of this.pages(gateway, piece)) {
      await this.transactions.keep(gateway, page);
      transactions += page.length;
    }
    const { listingDelayMs = 0 } = this.gateways.require(gateway);
    await this.transactions.cover(gateway, { from, to: piece.to }, listingDelayMs);
    return transactions;
  }

  private async *pages(gateway: string, window: Window): AsyncGenerator<GatewayTransaction[]> {
    const listing = this.gateways.require(gateway);
    const told = eachInTime(this.config.gatewayListingTimeoutMs, (signal) => listing.transactions!(window, signal));
    let page: GatewayTransaction[] = [];
    for await (const transaction of told) {
      page.push(transaction);
      if (page.length < PAGE) continue;
      yield page;
      page = [];
    }
    if (page.length > 0) yield page;
  }

  private failed(gateway: string, transactions: number, error: unknown): ListedGateway {
    const name = error instanceof Error ? error.name : 'error';
    this.logger.warn(`The transactions of "${gateway}" cannot be listed: ${name}`);
    return { gateway, status: 'failed', transactions };
  }
}
