import { Injectable } from '@nestjs/common';
import { type GatewayTransaction } from '../contract/gateway-news.js';
import { PaypalClient } from './paypal-client.js';
import { disputeOf, type PaypalDispute } from './paypal-dispute.js';

const PAGE = 50;

interface Updated {
  dispute_id: string;
  update_time: string;
}

interface Details extends PaypalDispute {
  disputed_transactions?: { seller_transaction_id?: string; custom?: string }[];
}

/**
 * Disputes as PayPal lists them, each how it stands now: https://developer.paypal.com/docs/api/customer-disputes/v1/. What
 * moves by them is in the books ({@link PaypalTransactions}), which do not say by which dispute.
 */
@Injectable()
export class PaypalDisputes {
  constructor(private readonly client: PaypalClient) {}

  /** Those that changed from `start` until `end` (milliseconds). */
  async changed(start: number, end: number, signal: AbortSignal): Promise<GatewayTransaction[]> {
    const all: GatewayTransaction[] = [];
    for (const updated of await this.updated(start, end, signal)) {
      const at = Date.parse(updated.update_time);
      if (at >= start && at < end) all.push(await this.standing(updated, signal));
    }
    return all;
  }

  private async updated(start: number, end: number, signal: AbortSignal): Promise<Updated[]> {
    const all: Updated[] = [];
    for (let page = 1, more = true; more; page++) {
      const query = new URLSearchParams({
        ...{ update_time_after: new Date(start).toISOString(), update_time_before: new Date(end).toISOString() },
        ...{ page: `${page}`, page_size: `${PAGE}` },
      });
      const path = `/v1/customer/disputes?${query.toString()}`;
      const { items = [] } = await this.client.call<{ items?: Updated[] }>({ method: 'GET', path, signal });
      all.push(...items);
      more = items.length === PAGE;
    }
    return all;
  }

  /** The list tells a summary only: not which payment it is about. */
  private async standing({ dispute_id, update_time }: Updated, signal: AbortSignal): Promise<GatewayTransaction> {
    const path = `/v1/customer/disputes/${encodeURIComponent(dispute_id)}`;
    const details = await this.client.call<Details>({ method: 'GET', path, signal });
    const dispute = disputeOf(details);
    const [disputed] = details.disputed_transactions ?? [];
    return {
      ...{ id: `${dispute_id}@${update_time}`, kind: 'dispute', key: null, paymentKey: disputed?.custom ?? null },
      ...{ gatewayReference: disputed?.seller_transaction_id ?? dispute_id, amount: 0, currency: dispute.currency },
      ...{ fee: 0, occurredAt: new Date(update_time), dispute },
    };
  }
}
