import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';
const LIMITS = { entries: 50, key: 40, value: 500 };
/** A map of short texts such as metadata: at most 50 keys of 1 to 40 characters with values of up to 500. */
export function TextMap(description, example) {
    const message = `$property must be an object of at most ${LIMITS.entries} texts (keys up to ${LIMITS.key}, values up to ${LIMITS.value} characters)`;
    return applyDecorators(ApiPropertyOptional({ description, example, type: 'object', additionalProperties: { type: 'string' } }), ValidateBy({ name: 'textMap', validator: { validate: isTextMap, defaultMessage: () => message } }));
}
function isTextMap(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return false;
    const entries = Object.entries(value);
    return entries.length <= LIMITS.entries && entries.every(([key, text]) => isEntry(key, text));
}
function isEntry(key, text) {
    return key.length > 0 && key.length <= LIMITS.key && typeof text === 'string' && text.length <= LIMITS.value;
}
//# sourceMappingURL=text-map.js.map