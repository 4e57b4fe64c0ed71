var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Injectable, ValidationPipe } from '@nestjs/common';
import { MalformedParameter, ValidationFailed } from './input.errors.js';
/** A client that sent thousands of wrong fields learns enough from the first. */
const MOST_ERRORS = 100;
const validation = (refuse) => new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => refuse(fieldErrors(errors).slice(0, MOST_ERRORS)),
});
/** Checks everything that comes in against its DTO: a wrong body is 422, a wrong parameter 400, unknown fields both. */
let InputPipe = class InputPipe {
    constructor() {
        this.body = validation((errors) => new ValidationFailed(errors));
        this.parameter = validation((errors) => new MalformedParameter(errors));
    }
    transform(value, metadata) {
        if (metadata.type !== 'body')
            return this.parameter.transform(value, metadata);
        if (value !== undefined && !isPlainObject(value) && isDto(metadata.metatype)) {
            throw new ValidationFailed([{ code: 'not_an_object', path: '', message: 'the body must be a JSON object' }]);
        }
        return this.body.transform(value, metadata);
    }
};
InputPipe = __decorate([
    Injectable()
], InputPipe);
export { InputPipe };
/** class-validator's tree as a list of places, `lines.0.quantity` style. */
export function fieldErrors(errors, parent = '') {
    return errors.flatMap((error) => {
        const path = parent === '' ? error.property : `${parent}.${error.property}`;
        const own = Object.entries(error.constraints ?? {}).map(([constraint, message]) => ({
            code: codeOf(constraint, error.value),
            path,
            message,
        }));
        return [...own, ...fieldErrors(error.children ?? [], path)];
    });
}
function codeOf(constraint, value) {
    if (constraint === 'whitelistValidation')
        return 'unknown_field';
    if (value === undefined || value === null)
        return 'required';
    return constraint.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
function isPlainObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isDto(type) {
    return type !== undefined && ![Object, Array, String, Number, Boolean].includes(type);
}
//# sourceMappingURL=input.pipe.js.map