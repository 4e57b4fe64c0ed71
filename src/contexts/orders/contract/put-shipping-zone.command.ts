import { Command } from '@nestjs/cqrs';

/** What one currency costs by weight; amounts in minor units. */
export interface NewRate {
  readonly currency: string;
  readonly maxWeightGrams: number;
  readonly amount: number;
  readonly freeFrom: number | null;
}

export interface NewShippingOption {
  readonly code: string;
  readonly name: string;
  readonly deliveryEstimate: string | null;
  readonly rates: readonly NewRate[];
}

export interface NewShippingZone {
  readonly code: string;
  readonly name: string;
  readonly countries: readonly string[];
  readonly regions: readonly string[];
  readonly options: readonly NewShippingOption[];
}

/** A zone as it stands, in the words of the REST surface. */
export interface ShippingZone {
  code: string;
  name: string;
  countries: string[];
  regions: string[];
  options: {
    id: string;
    code: string;
    name: string;
    delivery_estimate: string | null;
    prices: {
      currency: string;
      brackets: { max_weight_grams: number; amount: number; free_from?: number | null }[];
    }[];
  }[];
}

/**
 * Makes a zone exactly what is given, by its code; options keep their id by theirs, those not named go.
 * Throws `ShippingZoneNowhere`.
 */
export class PutShippingZone extends Command<ShippingZone> {
  constructor(readonly zone: NewShippingZone) {
    super();
  }
}
