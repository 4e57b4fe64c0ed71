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
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsISO8601, IsOptional, Matches, Validate, ValidatorConstraint } from 'class-validator';
/** An IANA name. Offsets such as "+02:00" are refused: PostgreSQL reads their sign the other way round. */
let TimeZoneName = class TimeZoneName {
    validate(value) {
        if (typeof value !== 'string' || !/^[A-Za-z]/.test(value))
            return false;
        try {
            return new Intl.DateTimeFormat('en', { timeZone: value }) !== undefined;
        }
        catch {
            return false;
        }
    }
    defaultMessage() {
        return 'time_zone must be an IANA name such as Europe/Berlin';
    }
};
TimeZoneName = __decorate([
    ValidatorConstraint({ name: 'time_zone' })
], TimeZoneName);
function IsDate() {
    const message = '$property must be a date written YYYY-MM-DD';
    return applyDecorators(IsOptional(), Matches(/^[12]\d{3}-\d\d-\d\d$/, { message }), IsISO8601({ strict: true }, { message }));
}
/** The days that a report is about. */
export class PeriodRequest {
    wanted() {
        return { from: this.from, to: this.to, timeZone: this.time_zone };
    }
}
__decorate([
    ApiPropertyOptional({
        format: 'date',
        example: '2026-03-01',
        description: 'First day; 30 days before `to` by default.',
    }),
    IsDate(),
    __metadata("design:type", String)
], PeriodRequest.prototype, "from", void 0);
__decorate([
    ApiPropertyOptional({
        format: 'date',
        example: '2026-04-01',
        description: 'The day after the last; tomorrow by default.',
    }),
    IsDate(),
    __metadata("design:type", String)
], PeriodRequest.prototype, "to", void 0);
__decorate([
    ApiPropertyOptional({ default: 'UTC', example: 'Europe/Berlin', description: 'Whose days they are: an IANA name.' }),
    IsOptional(),
    Validate(TimeZoneName),
    __metadata("design:type", String)
], PeriodRequest.prototype, "time_zone", void 0);
/** The days that were answered, defaults filled in. */
export class PeriodDto {
}
__decorate([
    ApiProperty({ format: 'date', example: '2026-03-01' }),
    __metadata("design:type", String)
], PeriodDto.prototype, "from", void 0);
__decorate([
    ApiProperty({ format: 'date', example: '2026-04-01' }),
    __metadata("design:type", String)
], PeriodDto.prototype, "to", void 0);
__decorate([
    ApiProperty({ example: 'Europe/Berlin' }),
    __metadata("design:type", String)
], PeriodDto.prototype, "time_zone", void 0);
//# sourceMappingURL=period.request.js.map