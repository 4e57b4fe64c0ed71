import { ValidateIf } from 'class-validator';
/** A field that may be left out but not be null: null would otherwise slip past `@IsOptional()` into a NOT NULL column. */
export function IfPresent() {
    return ValidateIf((_object, value) => value !== undefined);
}
//# sourceMappingURL=if-present.js.map