import { Command } from '@nestjs/cqrs';

/** What a location's code looks like, wherever one is named. */
export const LOCATION_CODE = /^[a-z0-9][a-z0-9_-]{0,49}$/;

/** Where a location is, as far as somebody said: for strategies that serve orders from nearby. */
export interface PlaceDetails {
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  /** ISO 3166-2 subdivision, as addresses have it. */
  region: string | null;
  postalCode: string | null;
  /** Degrees; both or neither. */
  latitude: number | null;
  longitude: number | null;
}

/** What staff may say of a location. */
export interface LocationDetails extends PlaceDetails {
  name: string;
  /** Orders are served from the lowest first. */
  priority: number;
  /** Only stock of locations in use can be sold. */
  active: boolean;
}

/** A place that has stock. */
export interface StockLocation extends LocationDetails {
  id: string;
  version: number;
  code: string;
}

/**
 * A new place that has stock. Throws `LocationCodeTaken` (409 `inventory.location_code_taken`) and
 * `CoordinatesIncomplete` (422 `inventory.coordinates_incomplete`).
 */
export class CreateLocation extends Command<StockLocation> {
  constructor(
    readonly code: string,
    readonly details: Omit<LocationDetails, keyof PlaceDetails> & Partial<PlaceDetails>,
  ) {
    super();
  }
}
