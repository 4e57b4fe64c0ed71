import { Fact } from '../../../platform/domain/fact.js';
import { type NamedReturn } from './return-requested.event.js';

/** Units of one line that came back, and what had been paid for them, in minor units. */
export interface ReturnedLine {
  lineId: string;
  variantId: string;
  productId: string;
  sku: string;
  title: string;
  quantity: number;
  /** Of these, how many are on hand again; the rest was written off. */
  restocked: number;
  net: number;
  tax: number;
  gross: number;
}

/** Units have come back. `refund` + `covered` = lines + shipping - restockingFee; payments tell when it is paid. */
export class ReturnReceived extends Fact<
  NamedReturn & {
    /** This reception's; its refund's as well. */
    receptionId: string;
    currency: string;
    lines: readonly ReturnedLine[];
    shipping: number;
    restockingFee: number;
    /** What of their worth was kept to cover what the order owes, e.g. for the units of an exchange. */
    covered: number;
    refund: number;
    /** The edit of the order (`OrderEdited`) by which this reception sold what the shopper takes instead. */
    exchangeId: string | null;
    /** True when nothing more is awaited. */
    complete: boolean;
    receivedAt: string;
  }
> {
  static readonly type = 'orders.return-received.v1';
}
