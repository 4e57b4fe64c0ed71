import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Page, type PageQuery } from '../../../platform/http/page.js';
import { ShippingZones } from '../storage/shipping-zones.js';
import { type ShippingZoneView } from '../views/shipping-zone.view.js';

/** The merchant's shipping zones with all their prices: one SQL statement. */
export class ListShippingZones extends Query<Page<ShippingZoneView>> {
  constructor(readonly query: PageQuery) {
    super();
  }
}

@QueryHandler(ListShippingZones)
export class ListShippingZonesHandler implements IQueryHandler<ListShippingZones> {
  constructor(private readonly zones: ShippingZones) {}

  execute({ query }: ListShippingZones): Promise<Page<ShippingZoneView>> {
    return this.zones.page(query);
  }
}
