var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { ApiProperty } from '@nestjs/swagger';
/** What staff noted about an order. */
export class OrderNoteView {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], OrderNoteView.prototype, "id", void 0);
__decorate([
    ApiProperty({ example: 'Called: delivery may wait until Monday' }),
    __metadata("design:type", String)
], OrderNoteView.prototype, "text", void 0);
__decorate([
    ApiProperty({ description: 'Whether the shopper sees it, too' }),
    __metadata("design:type", Boolean)
], OrderNoteView.prototype, "customer_visible", void 0);
__decorate([
    ApiProperty({ example: 'back office', description: 'The name of the key that wrote it' }),
    __metadata("design:type", String)
], OrderNoteView.prototype, "author", void 0);
__decorate([
    ApiProperty({ format: 'date-time' }),
    __metadata("design:type", String)
], OrderNoteView.prototype, "created_at", void 0);
export function toOrderNote({ id, text, customer_visible, author, created_at }) {
    return { id, text, customer_visible, author, created_at: created_at.toISOString() };
}
//# sourceMappingURL=order-note.view.js.map