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
import { Matches } from 'class-validator';
/** How many variants one request may ask about. */
const MOST = 50;
export class AvailabilityQuery {
}
__decorate([
    ApiProperty({
        type: String,
        example: '01938b5e-3a50-7cc1-b2a4-6f6f6b2f0c11',
        description: `Up to ${MOST} variants, comma-separated`,
    }),
    Matches(new RegExp(`^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(,[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}){0,${MOST - 1}}$`, 'i'), { message: `variants takes up to ${MOST} UUIDs, separated by commas` }) // prettier-ignore
    ,
    __metadata("design:type", String)
], AvailabilityQuery.prototype, "variants", void 0);
/** The variants that a query names, each once. */
export function variantsOf({ variants }) {
    return [...new Set(variants.toLowerCase().split(','))];
}
export const AVAILABILITY_STATES = ['in_stock', 'out_of_stock'];
/** What shoppers can buy of a variant. */
export class AvailabilityView {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], AvailabilityView.prototype, "variant", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 12, description: 'Units that can be bought now, over all locations' }),
    __metadata("design:type", Number)
], AvailabilityView.prototype, "available", void 0);
__decorate([
    ApiProperty({ enum: AVAILABILITY_STATES, example: 'in_stock' }),
    __metadata("design:type", Object)
], AvailabilityView.prototype, "state", void 0);
export class AvailabilityList {
}
__decorate([
    ApiProperty({ type: [AvailabilityView] }),
    __metadata("design:type", Array)
], AvailabilityList.prototype, "data", void 0);
export function toAvailabilityView({ variantId, available, }) {
    return { variant: variantId, available, state: available > 0 ? 'in_stock' : 'out_of_stock' };
}
//# sourceMappingURL=availability.view.js.map