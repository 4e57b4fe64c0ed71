var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsUrl, Matches, MaxLength } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
/** Where a parcel can be followed. */
export class TrackingRequest {
}
__decorate([
    ApiProperty({ example: 'DHL', maxLength: 100 }),
    Matches(/^[^\p{Cc}]*\S[^\p{Cc}]*$/u),
    MaxLength(100),
    __metadata("design:type", String)
], TrackingRequest.prototype, "carrier", void 0);
__decorate([
    ApiProperty({ example: '00340434161094042557', maxLength: 100 }),
    Matches(/^[\w .-]+$/),
    MaxLength(100),
    __metadata("design:type", String)
], TrackingRequest.prototype, "number", void 0);
__decorate([
    ApiPropertyOptional({ format: 'uri', maxLength: 500 }),
    IfPresent(),
    IsUrl({ protocols: ['https', 'http'], require_protocol: true }),
    MaxLength(500),
    __metadata("design:type", String)
], TrackingRequest.prototype, "url", void 0);
//# sourceMappingURL=tracking.request.js.map