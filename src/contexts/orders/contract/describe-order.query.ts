import { Query } from '@nestjs/cqrs';

/** A postal address as api.md writes it; country ISO 3166-1 alpha-2, region ISO 3166-2. */
export interface Address {
  first_name: string;
  last_name: string;
  company?: string;
  line1: string;
  line2?: string;
  city: string;
  region?: string;
  postal_code: string;
  country: string;
  phone?: string;
}

/** An order with the person behind it, for those who write to that person. Contains personal data: never log it. */
export interface OrderDescription {
  orderId: string;
  number: string;
  status: 'pending' | 'confirmed' | 'fulfilled' | 'cancelled';
  email: string;
  placedAt: string;
  currency: string;
  shippingAddress: Address;
  shippingOption: string;
  /** What is still wanted, without cancelled units; of a cancelled order, all that had been ordered. */
  lines: readonly {
    lineId: string;
    title: string;
    variantTitle: string | null;
    sku: string;
    quantity: number;
    /** Minor units; net unless `pricesIncludeTax`. */
    unitPrice: number;
    net: number;
    gross: number;
  }[];
  /** Minor units, tax included; `shippingNet` without. */
  shipping: number;
  shippingNet: number;
  tax: number;
  total: number;
  pricesIncludeTax: boolean;
  /** What has left the house, in order; a `cancelled` one was a mistake and never did. */
  fulfilments: readonly {
    id: string;
    status: 'sent' | 'delivered' | 'cancelled';
    lines: readonly { lineId: string; quantity: number }[];
    tracking: { carrier: string; number: string; url?: string } | null;
  }[];
}

/** One order; undefined when there is none of that id. One SQL statement. */
export class DescribeOrder extends Query<OrderDescription | undefined> {
  constructor(readonly orderId: string) {
    super();
  }
}
