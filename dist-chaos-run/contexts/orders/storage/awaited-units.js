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
import { Database } from '../../../platform/database/database.js';
import { AWAITING } from '../domain/return-state.js';
const AWAITED = `
  SELECT line->>'lineId' AS "lineId", sum((line->>'quantity')::int - (line->>'received')::int)::int AS units
  FROM orders.returns, jsonb_array_elements(lines) AS line
  WHERE order_id = $1 AND status = ANY ($2) GROUP BY 1`;
/** Units that open returns of an order await. */
let AwaitedUnits = class AwaitedUnits {
    constructor(database) {
        this.database = database;
    }
    /** By line. Whoever decides by it holds the order's row lock, so that nobody else decides meanwhile. */
    async of(orderId) {
        const rows = await this.database.query(AWAITED, [orderId, AWAITING]);
        return new Map(rows.map(({ lineId, units }) => [lineId, units]));
    }
};
AwaitedUnits = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], AwaitedUnits);
export { AwaitedUnits };
//# sourceMappingURL=awaited-units.js.map