import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { type Parcel } from '../domain/parcel.js';
import { ShippingOptionUnavailable } from '../domain/shipping.errors.js';

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
    return row;
  }

  /** Every option that can take the parcel, in the merchant's order: one SQL statement. */
  offers(parcel: Parcel): Promise<ShippingOffer[]> {
    return this.database.query<ShippingOffer>(`${OFFERS} ORDER BY position, id`, valuesOf(parcel));
  }
}

function valuesOf(parcel: Parcel): unknown[] {
  return [parcel.country, parcel.region ?? null, parcel.currency, parcel.weightGrams];
}
