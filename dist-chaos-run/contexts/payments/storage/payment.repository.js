var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { AggregateRepository } from '../../../platform/database/aggregate.repository.js';
import { AggregateStore } from '../../../platform/database/aggregate-store.js';
import { Database } from '../../../platform/database/database.js';
import { rememberedCopy } from '../../../platform/database/remembered.js';
import { PaymentNotFound } from '../domain/payment.errors.js';
import { Payment } from '../domain/payment.js';
import { PaymentTable } from './payment.table.js';
let Payments = class Payments extends AggregateRepository {
    constructor(store, database) {
        super(store, PaymentTable, (id) => new PaymentNotFound(id));
        this.database = database;
        this.opened = new WeakSet();
    }
    async add(payment) {
        await super.add(payment);
        this.opened.add(payment);
    }
    /** The payment that this very request opened and has not yet changed: its opener holds the first lease. No SQL. */
    justOpened(id) {
        const payment = rememberedCopy(id, Payment);
        return payment?.version === 1 && this.opened.has(payment) ? payment : undefined;
    }
    /** The payment that a gateway knows by that key, if there is one. */
    async byGatewayKey(key) {
        const [row] = await this.database.query('SELECT id FROM payments.payments WHERE gateway_key = $1', [
            key,
        ]);
        return row && this.find(row.id);
    }
    /** The payment that a gateway means by our key or, without one, by its own reference. */
    async atGateway(gateway, { key, reference }) {
        const [row] = await this.database.query(`SELECT id FROM payments.payments WHERE gateway = $1 AND gateway_key = $2
       UNION ALL SELECT id FROM payments.payments WHERE gateway = $1 AND gateway_reference = $3 LIMIT 1`, [gateway, key, reference]);
        return row && this.find(row.id);
    }
    /** The ids of an order's payments. */
    async ofOrder(orderId) {
        const rows = await this.database.query('SELECT id FROM payments.payments WHERE order_id = $1', [
            orderId,
        ]);
        return rows.map(({ id }) => id);
    }
    /** Ids of payments whose attempt's lease ran out by then, the longest waiting first. */
    async overdue(now, limit) {
        const rows = await this.database.query('SELECT id FROM payments.payments WHERE lease_until <= $1 ORDER BY lease_until LIMIT $2', [now, limit]);
        return rows.map(({ id }) => id);
    }
};
Payments = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [AggregateStore,
        Database])
], Payments);
export { Payments };
//# sourceMappingURL=payment.repository.js.map