var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import { OrderLetters } from '../delivery/order-letters.js';
import { jobOf } from '../domain/order-mail-kind.js';
import { shipmentNotice } from './shipment-notice.letter.js';
/** Writes and sends the letter about one parcel. */
let SendShipmentNotice = class SendShipmentNotice {
    constructor(letters) {
        this.letters = letters;
    }
    run({ key }) {
        return this.letters.send(key, (order, sender, { subjectId }) => {
            const fulfilment = order.fulfilments.find(({ id }) => id === subjectId);
            if (!fulfilment)
                throw new Error(`Order ${order.orderId} has no fulfilment ${subjectId}.`);
            return shipmentNotice(order, fulfilment, sender);
        });
    }
};
SendShipmentNotice = __decorate([
    JobHandler({ name: jobOf('shipment') }),
    __metadata("design:paramtypes", [OrderLetters])
], SendShipmentNotice);
export { SendShipmentNotice };
//# sourceMappingURL=send-shipment-notice.job.js.map