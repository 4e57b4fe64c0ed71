import { Aggregate } from '../../../platform/domain/aggregate.js';
import { type LocationDetails } from '../contract/create-location.command.js';
import { LocationChanged } from '../contract/location-changed.event.js';
import { CoordinatesIncomplete } from './inventory.errors.js';

/** A place that has stock. Only what is at a location in use can be sold. */
export class Location extends Aggregate {
  readonly code: string;
  private name: string;
  private priority: number;
  private active: boolean;
  private country: string | null;
  private region: string | null;
  private postalCode: string | null;
  private latitude: number | null;
  private longitude: number | null;

  private constructor(id: string, code: string, details: LocationDetails) {
    super();
    Object.assign(this, { id, code, ...details });
  }

  /** Throws `CoordinatesIncomplete`. */
  static open(id: string, code: string, details: LocationDetails): Location {
    const location = new Location(id, code, details).checked();
    location.tellUse();
    return location;
  }

  /** Changes what is given; the code stays, because integrations know the location by it. Throws `CoordinatesIncomplete`. */
  change(changes: Partial<LocationDetails>): void {
    const { active } = this;
    const given = Object.entries(changes).filter(([, value]) => value !== undefined);
    Object.assign(this, Object.fromEntries(given));
    this.checked();
    if (this.active !== active) this.tellUse();
  }

  get details(): LocationDetails {
    const { name, priority, active, country, region, postalCode, latitude, longitude } = this;
    return { name, priority, active, country, region, postalCode, latitude, longitude };
  }

  private tellUse(): void {
    this.record(new LocationChanged({ locationId: this.id, active: this.active }));
  }

  private checked(): this {
    if ((this.latitude === null) === (this.longitude === null)) return this;
    throw new CoordinatesIncomplete(this.latitude === null ? 'latitude' : 'longitude');
  }
}
