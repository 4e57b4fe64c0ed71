import { Fact } from '../../../platform/domain/fact.js';

/** A location is new, or goes in or out of use: only what is at one in use can be sold. The subject is the location. */
export class LocationChanged extends Fact<{ locationId: string; active: boolean }> {
  static readonly type = 'inventory.location-changed.v1';
}
