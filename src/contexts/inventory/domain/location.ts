import { Aggregate } from '../../../platform/domain/aggregate.js';

/** What staff may say of a location; `priority` orders locations, the lowest being taken from first. */
export interface LocationDetails {
  name: string;
  priority: number;
  active: boolean;
}

/** A place that has stock. Only what is at a location in use can be sold. */
export class Location extends Aggregate {
  readonly code: string;
  private name: string;
  private priority: number;
  private active: boolean;

  private constructor(id: string, code: string, details: LocationDetails) {
    super();
    Object.assign(this, { id, code, ...details });
  }

  static open(id: string, code: string, details: LocationDetails): Location {
    return new Location(id, code, details);
  }

  /** Changes what is given; the code stays, because integrations know the location by it. */
  change({ name, priority, active }: Partial<LocationDetails>): void {
    this.name = name ?? this.name;
    this.priority = priority ?? this.priority;
    this.active = active ?? this.active;
  }

  get details(): LocationDetails {
    return { name: this.name, priority: this.priority, active: this.active };
  }
}
