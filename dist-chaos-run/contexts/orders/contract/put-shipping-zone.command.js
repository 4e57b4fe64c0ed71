import { Command } from '@nestjs/cqrs';
/**
 * Makes a zone exactly what is given, by its code; options keep their id by theirs, those not named go.
 * Throws `ShippingZoneNowhere`.
 */
export class PutShippingZone extends Command {
    constructor(zone) {
        super();
        this.zone = zone;
    }
}
//# sourceMappingURL=put-shipping-zone.command.js.map