import { Injectable } from '@nestjs/common';
import { type GatewayTransaction } from '../contract/gateway-news.js';
import { PaypalClient } from './paypal-client.js';
import { PaypalDisputes } from './paypal-disputes.js';
import { fromPaypal, type PaypalAmount } from './paypal-money.js';

const SLICE_MS = 24 * 3_600_000;
const PAGE = 500;

interface TransactionInfo {
  transaction_id: string;
  transaction_event_code: string;
  transaction_initiation_date: string;
  transaction_updated_date?: string;
  transaction_amount: PaypalAmount;
  transaction_status: string;
  fee_amount?: PaypalAmount;
  paypal_reference_id?: string;
  invoice_id?: string;
  custom_field?: string;
}

interface Page {
  transaction_details: { transaction_info: TransactionInfo }[];
  total_pages: number;
}

/**
 * PayPal's books: https://developer.paypal.com/docs/api/transaction-search/v1/. A movement may take three hours to show
 * there. The reference is PayPal's own of what the movement followed from, not the order's: the key tells the payment. What is
 * only set aside or let go moves no balance, and is listed only when asked for. A window with more than 10,000 records is
 * refused (`RESULTSET_TOO_LARGE`): whoever asks for it asks for less.
 */
@Injectable()
export class PaypalTransactions {
  constructor(
    private readonly client: PaypalClient,
    private readonly disputes: PaypalDisputes,
  ) {}

  async *list({ from, to }: { from: Date; to: Date }, signal: AbortSignal): AsyncIterable<GatewayTransaction> {
    for (let start = from.getTime(); start < to.getTime(); start += SLICE_MS) {
      const end = Math.min(start + SLICE_MS, to.getTime());
      const moved = await this.slice(start, end, signal);
      const disputed = await this.disputes.changed(start, end, signal);
      yield* [...moved, ...disputed].sort((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime());
    }
  }

  /** PayPal counts whole seconds, and both ends belong: each second is in the slice that it begins in. */
  private async slice(start: number, end: number, signal: AbortSignal): Promise<GatewayTransaction[]> {
    const second = (time: number): string => new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
    const dates = {
      start_date: second(Math.ceil(start / 1000) * 1000),
      end_date: second((Math.ceil(end / 1000) - 1) * 1000),
    };
    const all: TransactionInfo[] = [];
    if (dates.end_date < dates.start_date) return [];
    for (let page = 1, pages = 1; page <= pages; page++) {
      const query = new URLSearchParams({
        ...dates,
        fields: 'transaction_info',
        balance_affecting_records_only: 'N',
        page_size: `${PAGE}`,
        page: `${page}`,
      });
      const path = `/v1/reporting/transactions?${query.toString()}`;
      const answer = await this.client.call<Page>({ method: 'GET', path, signal });
      pages = answer.total_pages;
      all.push(...answer.transaction_details.map(({ transaction_info }) => transaction_info));
    }
    return lastStates(all).flatMap((info) => transactionOf(info) ?? []);
  }
}

/** With what moves no balance, one transaction may be listed several times, such as pending and done: its last state counts. */
function lastStates(all: readonly TransactionInfo[]): TransactionInfo[] {
  const last = new Map<string, TransactionInfo>();
  for (const info of all) {
    const name = `${info.transaction_event_code}:${info.transaction_id}`;
    const known = last.get(name);
    if (!known || changedAt(info) >= changedAt(known)) last.set(name, info);
  }
  return [...last.values()];
}

const changedAt = ({ transaction_updated_date, transaction_initiation_date }: TransactionInfo): number =>
  Date.parse(transaction_updated_date ?? transaction_initiation_date);

/** By the event groups of https://developer.paypal.com/docs/transaction-search/transaction-event-codes/ */
function kindOf(code: string): GatewayTransaction['kind'] | undefined {
  if (code === 'T1302') return 'void';
  if (code.startsWith('T13')) return 'authorization';
  if (code.startsWith('T00')) return 'capture';
  if (code === 'T1107') return 'refund';
  return code.startsWith('T12') || code === 'T1106' ? 'dispute' : undefined;
}

/** Undefined for what belongs to no payment, such as a payout, and for what did not succeed. */
function transactionOf(info: TransactionInfo): GatewayTransaction | undefined {
  const kind = kindOf(info.transaction_event_code);
  if (!kind || info.transaction_status !== 'S') return undefined;
  const { amount, currency } = fromPaypal(info.transaction_amount);
  // What PayPal keeps leaves the account, and is written below zero; what it gives back is not.
  const fee = info.fee_amount ? 0 - fromPaypal(info.fee_amount).amount : 0;
  const isShops = kind === 'authorization' || kind === 'capture' || kind === 'refund';
  return {
    ...{ id: info.transaction_id, kind, currency, fee, occurredAt: new Date(info.transaction_initiation_date) },
    // A dispute that takes money is written as a loss, one that gives it back as a gain.
    amount: kind === 'dispute' ? -amount : Math.abs(amount),
    key: isShops ? (info.invoice_id ?? null) : null,
    paymentKey: info.custom_field ?? null,
    gatewayReference: info.paypal_reference_id ?? info.transaction_id,
  };
}
