var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Command, CommandHandler } from '@nestjs/cqrs';
import { AggregateStore } from '../../../platform/database/aggregate-store.js';
import { AlertNotFound, AlertResolved } from '../domain/alert.errors.js';
import { Alerts } from '../storage/alerts.js';
import { ALERT_COLUMNS, ALERTS, toAlertView } from '../views/alert.view.js';
/** Somebody (the id of a service key) sees to it. */
export class AcknowledgeAlert extends Command {
    constructor(id, by) {
        super();
        this.id = id;
        this.by = by;
    }
}
let AcknowledgeAlertHandler = class AcknowledgeAlertHandler {
    constructor(alerts, store) {
        this.alerts = alerts;
        this.store = store;
    }
    /** Throws `AlertNotFound`, `AlertResolved`. */
    async execute({ id, by }) {
        const { database, clock } = this.store;
        const state = await this.alerts.acknowledge(id, by, clock.now());
        if (state === 'unknown')
            throw new AlertNotFound(id);
        if (state === 'resolved')
            throw new AlertResolved();
        const [row] = await database.query(`SELECT ${ALERT_COLUMNS} FROM ${ALERTS} WHERE alert.id = $1`, [id]);
        return toAlertView(row);
    }
};
AcknowledgeAlertHandler = __decorate([
    CommandHandler(AcknowledgeAlert),
    __metadata("design:paramtypes", [Alerts,
        AggregateStore])
], AcknowledgeAlertHandler);
export { AcknowledgeAlertHandler };
//# sourceMappingURL=acknowledge-alert.handler.js.map