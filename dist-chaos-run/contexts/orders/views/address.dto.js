var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsISO31661Alpha2, IsString, Matches, MaxLength, ValidateBy } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
/** A line of text with something in it, up to `longest` characters. */
function Line(longest, example) {
    return applyDecorators(ApiProperty({ example, minLength: 1, maxLength: longest }), IsString(), Matches(/\S/, { message: '$property must not be blank' }), Matches(/^\P{Cc}*$/u, { message: '$property must not contain control characters' }), MaxLength(longest));
}
function OptionalLine(longest, example) {
    return applyDecorators(Line(longest, example), ApiProperty({ required: false }), IfPresent());
}
/** The region's own country must be the address's country: "ES-CN" belongs to "ES". */
function OfItsCountry() {
    return ValidateBy({
        name: 'regionOfCountry',
        validator: {
            validate: (region, args) => String(region).startsWith(`${args.object.country}-`),
            defaultMessage: () => 'region must be a subdivision of the country, such as ES-CN of ES',
        },
    });
}
/** A postal address on the wire. */
export class AddressDto {
}
__decorate([
    Line(100, 'Ada'),
    __metadata("design:type", String)
], AddressDto.prototype, "first_name", void 0);
__decorate([
    Line(100, 'Lovelace'),
    __metadata("design:type", String)
], AddressDto.prototype, "last_name", void 0);
__decorate([
    OptionalLine(200, 'Analytical Engines Ltd'),
    __metadata("design:type", String)
], AddressDto.prototype, "company", void 0);
__decorate([
    Line(200, '12 St James Square'),
    __metadata("design:type", String)
], AddressDto.prototype, "line1", void 0);
__decorate([
    OptionalLine(200, 'Second floor'),
    __metadata("design:type", String)
], AddressDto.prototype, "line2", void 0);
__decorate([
    Line(100, 'Berlin'),
    __metadata("design:type", String)
], AddressDto.prototype, "city", void 0);
__decorate([
    ApiProperty({ required: false, example: 'DE-BE', description: 'ISO 3166-2', pattern: '^[A-Z]{2}-[A-Z0-9]{1,3}$' }),
    IfPresent(),
    Matches(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, { message: 'region must be an ISO 3166-2 code such as ES-CN' }),
    OfItsCountry(),
    __metadata("design:type", String)
], AddressDto.prototype, "region", void 0);
__decorate([
    Line(20, '10115'),
    __metadata("design:type", String)
], AddressDto.prototype, "postal_code", void 0);
__decorate([
    ApiProperty({ example: 'DE', description: 'ISO 3166-1 alpha-2, upper case', pattern: '^[A-Z]{2}$' }),
    Matches(/^[A-Z]{2}$/, { message: 'country must be an ISO 3166-1 alpha-2 code such as DE' }),
    IsISO31661Alpha2(),
    __metadata("design:type", String)
], AddressDto.prototype, "country", void 0);
__decorate([
    ApiProperty({ required: false, example: '+49 30 1234567', pattern: '^[+0-9][0-9 ()./-]{2,29}$' }),
    IfPresent(),
    Matches(/^[+0-9][0-9 ()./-]{2,29}$/, { message: 'phone must be a telephone number' }),
    __metadata("design:type", String)
], AddressDto.prototype, "phone", void 0);
//# sourceMappingURL=address.dto.js.map