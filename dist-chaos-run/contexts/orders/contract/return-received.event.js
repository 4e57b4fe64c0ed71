import { Fact } from '../../../platform/domain/fact.js';
/** Units have come back. `refund` + `covered` = lines + shipping - restockingFee; payments tell when it is paid. */
export class ReturnReceived extends Fact {
    static { this.type = 'orders.return-received.v1'; }
}
//# sourceMappingURL=return-received.event.js.map