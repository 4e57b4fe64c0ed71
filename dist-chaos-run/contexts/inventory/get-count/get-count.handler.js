var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Query, QueryHandler } from '@nestjs/cqrs';
import { StockCountRows } from '../storage/stock-count-rows.js';
/** One stock count. One SQL statement. */
export class GetCount extends Query {
    constructor(id) {
        super();
        this.id = id;
    }
}
let GetCountHandler = class GetCountHandler {
    constructor(rows) {
        this.rows = rows;
    }
    /** Throws `CountNotFound`. */
    async execute({ id }) {
        return this.rows.get(id);
    }
};
GetCountHandler = __decorate([
    QueryHandler(GetCount),
    __metadata("design:paramtypes", [StockCountRows])
], GetCountHandler);
export { GetCountHandler };
//# sourceMappingURL=get-count.handler.js.map