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
import { TransferRows } from '../storage/transfer-rows.js';
/** One transfer. One SQL statement. */
export class GetTransfer extends Query {
    constructor(id) {
        super();
        this.id = id;
    }
}
let GetTransferHandler = class GetTransferHandler {
    constructor(rows) {
        this.rows = rows;
    }
    /** Throws `TransferNotFound`. */
    async execute({ id }) {
        return this.rows.get(id);
    }
};
GetTransferHandler = __decorate([
    QueryHandler(GetTransfer),
    __metadata("design:paramtypes", [TransferRows])
], GetTransferHandler);
export { GetTransferHandler };
//# sourceMappingURL=get-transfer.handler.js.map