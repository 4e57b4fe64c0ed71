import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { ShippingOptionUnavailable } from '../domain/shipping.errors.js';

/** What is to be shipped and where to. */
export interface Parcel {
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** ISO 3166-2 subdivision. */
  region?: string;
  currency: string;
  weightGrams: number;
  /** The goods at their listed prices, minor units; when known, the amount already respects `freeFrom`. */
  itemsAmount?: number;
}

/** A shipping option with its price for a parcel, minor units of the parcel's currency. */
export interface ShippingOffer {
  id: string;
  code: string;
  name: string;
  deliveryEstimate: string | null;
  amount: number;
  /** Goods worth this much ship free; null when they never do. */
  freeFrom: number | null;
}

/** The offer as SQL columns of `orders.shipping_offers`, named as `ShippingOffer` is. */
const COLUMNS = 'id, code, name, delivery_estimate AS "deliveryEstimate", amount, free_from AS "freeFrom"';
const OFFERS = `SELECT ${COLUMNS} FROM orders.shipping_offers($1, $2, $3, $4)`;

/** Prices shipping from the merchant's zones and weight brackets. */
@Injectable()
export class ShippingOptions {
  constructor(private readonly database: Database) {}

  /** What that option costs for the parcel: one SQL statement. Throws `ShippingOptionUnavailable`. */
  async price(optionId: string, parcel: Parcel): Promise<ShippingOffer> {
    const offer = await this.find(optionId, parcel);
    if (!offer) throw new ShippingOptionUnavailable();
    return offer;
  }

  /** Like `price`, but undefined when the option cannot take the parcel. */
  async find(optionId: string, parcel: Parcel): Promise<ShippingOffer | undefined> {
    const [row] = await this.database.query<ShippingOffer>(`${OFFERS} WHERE id = $5`, [...valuesOf(parcel), optionId]);
    return row && priced(row, parcel);
  }

  /** Every option that can take the parcel, in the merchant's order: one SQL statement. */
  async offers(parcel: Parcel): Promise<ShippingOffer[]> {
    const rows = await this.database.query<ShippingOffer>(`${OFFERS} ORDER BY position, id`, valuesOf(parcel));
    return rows.map((row) => priced(row, parcel));
  }
}

function valuesOf(parcel: Parcel): unknown[] {
  return [parcel.country, parcel.region ?? null, parcel.currency, parcel.weightGrams];
}

function priced(offer: ShippingOffer, { itemsAmount }: Parcel): ShippingOffer {
  const free = offer.freeFrom !== null && itemsAmount !== undefined && itemsAmount >= offer.freeFrom;
  return free ? { ...offer, amount: 0 } : offer;
}
